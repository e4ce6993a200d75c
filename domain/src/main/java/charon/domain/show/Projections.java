package charon.domain.show;

import charon.domain.disclosure.Disclosures;
import charon.domain.payload.ActiveViewPayload;
import charon.domain.payload.AudienceUpdate;
import charon.domain.payload.Projection;
import charon.domain.payload.ViewUpdate;
import java.util.Optional;

/**
 * What displays receive at one moment, and what it was made from.
 *
 * @param gm for the game master
 * @param players for everybody else; empty: the same
 */
record Projections(Projection gm, Optional<Projection> players) {

  static Projections of(Disclosures disclosures) {
    return new Projections(Projection.of(disclosures.gm()), players(disclosures, Optional.empty()));
  }

  /** The projections after a change of what is disclosed. */
  Projections next(Disclosures disclosures) {
    return new Projections(gm.next(disclosures.gm()), players(disclosures, players));
  }

  private static Optional<Projection> players(Disclosures disclosures, Optional<Projection> last) {
    return disclosures.areTheSame()
        ? Optional.empty()
        : Optional.of(last.map(own -> own.next(disclosures.players()))
            .orElseGet(() -> Projection.of(disclosures.players())));
  }

  /**
   * The update of these revisions. Players who receive what the game master does go by that revision,
   * which is never below their own.
   */
  ViewUpdate at(long gmRevision, long playersRevision) {
    AudienceUpdate told = new AudienceUpdate(gmRevision, gm.payload());
    return new ViewUpdate(
        told,
        players.map(own -> new AudienceUpdate(playersRevision, own.payload())).orElse(told));
  }

  /**
   * The update that follows another.
   *
   * @param tellGm whether the game master is told even if nothing has changed
   * @param tellPlayers whether players are
   */
  ViewUpdate after(ViewUpdate last, boolean tellGm, boolean tellPlayers) {
    AudienceUpdate told = after(last.gm(), gm.payload(), tellGm);
    return new ViewUpdate(
        told,
        players.map(own -> after(last.players(), own.payload(), tellPlayers)).orElse(told));
  }

  private static AudienceUpdate after(
      AudienceUpdate last, ActiveViewPayload payload, boolean evenIfTheSame) {
    return evenIfTheSame || !payload.equals(last.payload())
        ? new AudienceUpdate(last.revision() + 1, payload)
        : last;
  }
}
