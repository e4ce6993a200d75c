package charon.domain.show;

import charon.domain.disclosure.Disclosures;
import charon.domain.disclosure.Fog;
import charon.domain.disclosure.PublicCampaign;
import charon.domain.disclosure.Sight;
import charon.domain.view.ActiveView;

/**
 * What a table shows, without all that can be found out again: a tenth of the memory. Immutable.
 *
 * @param view the view
 * @param campaign the campaign that it was shown in
 * @param fog what players may know at any moment
 * @param gm the revision that the game master was told last
 * @param players the one that players were
 * @param begun see {@link Showing#begun}
 */
public record Rested(
    ActiveView view, PublicCampaign campaign, Fog fog, long gm, long players, boolean begun) {

  static Rested of(Showing shown) {
    return new Rested(
        shown.view(),
        shown.sight().campaign(),
        shown.disclosures().fog(),
        shown.update().gm().revision(),
        shown.update().players().revision(),
        shown.begun());
  }

  /** What the table shows, equal to what it was. */
  public Showing again() {
    Sight sight = Sight.of(view, campaign);
    Disclosures disclosures = Disclosures.of(sight, fog);
    Projections projections = Projections.of(disclosures);
    return new Showing(sight, disclosures, projections, projections.at(gm, players), begun);
  }
}
