package charon.domain.disclosure;

/** What players may know of a view and a campaign. A pure function. */
@FunctionalInterface
public interface Fog {

  /** Players know what has been revealed. */
  Fog ON = Disclosure::toPlayers;

  /** Players know everything, as the game master does; but for what is not on all screens. */
  Fog OFF = sight -> Disclosure.toGm(
      sight
          .view()
          .withEncounter(sight.view().encounter().withoutNotes())
          .withThings(sight.view().things().ofPlayers(look -> true, token -> true)),
      sight.campaign().whole());

  /** What players may know at present. */
  Disclosure toPlayers(Sight sight);
}
