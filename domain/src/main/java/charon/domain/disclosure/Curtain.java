package charon.domain.disclosure;

import charon.domain.view.ActiveView;
import charon.domain.view.Blackout;
import java.util.Optional;

/**
 * What players see in place of the view.
 *
 * @param blackout what is in front of it; empty: nothing, they see the view
 * @param campaign what there is
 */
record Curtain(Optional<Blackout> blackout, PublicCampaign campaign) {

  /** A fresh table with the blackout; empty if there is none. */
  Optional<Sight> sight() {
    return blackout.map(
        dark -> Sight.bare(ActiveView.INITIAL.withBlackout(Optional.of(dark)), campaign));
  }
}
