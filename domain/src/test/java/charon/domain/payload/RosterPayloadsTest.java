package charon.domain.payload;

import static charon.domain.CampaignSamples.attributes;
import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.Attributes;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.Galaxy;
import charon.domain.campaign.People;
import charon.domain.campaign.PictureVersions;
import charon.domain.disclosure.Disclosure;
import charon.domain.payload.TokenImage.Source;
import charon.domain.ship.ShipStatus;
import charon.domain.view.ActiveView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is told of the people, and what the terminal's page begins with. */
class RosterPayloadsTest {

  @Test
  void picturesAreTheCrewsThenThoseOfOthersThenLooseFiles() {
    People people = new People(
        List.of(person("z", "Zoe", "/z.png"), person("a", "Abe", "/a.png")),
        List.of(person("keeper", "The Keeper", "/k.png")),
        List.of("rat.png", "a.b.JPG"));

    assertThat(TokenImage.of(people))
        .containsExactly(
            image("z", "Zoe", "/z.png", Source.CREW),
            image("a", "Abe", "/a.png", Source.CREW),
            image("keeper", "The Keeper", "/k.png", Source.NPC),
            image("rat.png", "rat", "/data/campaign/NPCs/images/rat.png", Source.IMAGES),
            image("a.b.JPG", "a.b", "/data/campaign/NPCs/images/a.b.JPG", Source.IMAGES));
  }

  @Test
  void whoHasNoPortraitHasNoPicture() {
    People people = new People(
        List.of(person("a", "Abe", ""), attributes("id", "b", "portrait", null)),
        List.of(attributes("id", "c"), attributes("id", "d", "portrait", List.of("/d.png"))),
        List.of());

    assertThat(TokenImage.of(people)).isEmpty();
  }

  @Test
  void idAndNameStandInForEachOther() {
    People people = new People(
        List.of(person("", "Abe", "/a.png"), person(null, "Bea", "/b.png")),
        List.of(person(77, null, "/c.png"), person("d", "", "/d.png")),
        List.of());

    assertThat(TokenImage.of(people))
        .extracting(image -> image.id() + "=" + image.name())
        .containsExactly("Abe=Abe", "Bea=Bea", "77=77", "d=d");
  }

  @Test
  void picturesThatCanBeReplacedHaveTheirVersion() {
    People people = new People(
        List.of(person("a", "Abe", "/data/campaign/abe%20b.png")),
        List.of(),
        List.of("rat.png", "50%.png"),
        PictureVersions.ofAddresses(Map.of(
            "/data/campaign/abe b.png", "1-a",
            "/data/campaign/NPCs/images/50%25.png", "2-b")));

    assertThat(TokenImage.of(people))
        .extracting(TokenImage::version)
        .containsExactly(Optional.of("1-a"), Optional.empty(), Optional.of("2-b"));
  }

  @Test
  void whatWouldEndThePathOfALooseFileIsEscaped() {
    People people = new People(List.of(), List.of(), List.of("50% é #1?.png"));

    assertThat(TokenImage.of(people))
        .containsExactly(image(
            "50% é #1?.png",
            "50% é #1?", "/data/campaign/NPCs/images/50%25 é %231%3F.png", Source.IMAGES));
  }

  @Test
  void pageBeginsWithTheSystemsWhoseNameIsShown() {
    Attributes starMap = attributes(
        "systems",
        List.of(
            attributes("name", "Lantern", "label", true),
            attributes("name", "Backdrop", "label", false),
            attributes("name", "Silent"),
            attributes("label", "no"),
            attributes("name", 7, "label", 1)));

    assertThat(
            page(Galaxy.of(Optional.of(starMap), List.of()), Optional.empty()).starSystems())
        .containsExactly(
            new StarSystem("Lantern", false), new StarSystem("", false), new StarSystem(7L, false));
  }

  @Test
  void pageOfAnEmptyCampaignIsEmpty() {
    assertThat(PageData.of(Disclosure.toGm(ActiveView.INITIAL, Campaign.EMPTY)))
        .isEqualTo(new PageData(
            ActiveView.INITIAL, List.of(), List.of(), List.of(), List.of(), Optional.empty()));
  }

  @Test
  void pageHasTheShipAsEverybodySeesIt() {
    Attributes ship = attributes("ship", attributes("name", "Snuffbox"));

    assertThat(page(Galaxy.EMPTY, Optional.of(ship)).shipStatus()).contains(new ShipStatus(ship));
  }

  private static TokenImage image(String id, String name, String url, Source source) {
    return new TokenImage(id, name, url, source, Optional.empty());
  }

  private static PageData page(Galaxy galaxy, Optional<Attributes> ship) {
    return PageData.of(Disclosure.toGm(
        ActiveView.INITIAL,
        new Campaign(
            galaxy, People.NOBODY, ship, List.of(), Optional.empty(), List.of(), List.of())));
  }

  private static Attributes person(@Nullable Object id, @Nullable Object name, String portrait) {
    return attributes("id", id, "name", name, "portrait", portrait);
  }
}
