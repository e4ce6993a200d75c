package charon.domain.disclosure;

import charon.domain.Attributes;
import charon.domain.view.ActiveView;
import java.util.List;

/**
 * The people of a campaign whose portraits are shown.
 *
 * @param campaign all people
 * @param portraits ids of those who are shown
 */
record Cast(PublicCampaign campaign, List<String> portraits) {

  static Cast of(ActiveView view, PublicCampaign campaign) {
    return new Cast(campaign, view.encounter().portraits());
  }

  /** These people, without what is for the game master. */
  List<Attributes> forPlayers() {
    return campaign.whole().people().npcs().stream()
        .filter(npc -> portraits.contains(npc.text("id")))
        .map(GmMembers::removedFrom)
        .toList();
  }
}
