package charon.domain.disclosure;

import charon.domain.view.ActiveView;

/** What players may know of a view and a campaign. A pure function. */
@FunctionalInterface
public interface Fog {

  /** Players know what has been revealed. */
  Fog ON = Disclosure::toPlayers;

  /** Players know everything, as the game master does. */
  Fog OFF = (view, campaign) -> Disclosure.toGm(view, campaign.whole());

  /** What players may know at present. */
  Disclosure toPlayers(ActiveView view, PublicCampaign campaign);
}
