package charon.domain.disclosure;

import static charon.domain.CampaignSamples.attributes;
import static charon.domain.CampaignSamples.planOf;
import static charon.domain.CampaignSamples.single;
import static charon.domain.disclosure.FogSamples.hiding;
import static charon.domain.disclosure.FogSamples.ids;
import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.Attributes;
import charon.domain.campaign.Room;
import charon.domain.encounter.Encounter;
import charon.domain.outline.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What players get of rooms that are no rectangles. */
class OutlinesTest {

  /** From row 0 to 4; its right wall leans from column 6 to 2. */
  private static final Attributes HALL = room("hall", 0, 0, 6, 0, 2, 4, 0, 4);

  /** Beside it, behind that wall, up to column 8. */
  private static final Attributes VAULT = room("vault", 6, 0, 8, 0, 8, 4, 2, 4);

  private static final Rooms ROOMS =
      Rooms.of(List.of(Room.of(HALL), Room.of(VAULT)), hiding("vault"));

  @Test
  void thingIsInTheRoomWhoseOutlineHoldsTheMiddleOfItsCell() {
    assertThat(hides(1, 2)).isFalse();
    assertThat(hides(4, 3)).as("within the box of the hall").isTrue();
    assertThat(hides(4, 0)).as("within the box of the vault").isFalse();
    assertThat(hides(7, 3)).isTrue();
  }

  @Test
  void onAWallOneRoomThatIsShownIsEnough() {
    assertThat(hides(3, 2)).as("the middle of the cell on the leaning wall").isFalse();
    assertThat(ROOMS.hidePoint(4, 2)).isFalse();
    assertThat(ROOMS.hidePoint(8, 2)).as("the outer wall of the hidden room").isTrue();
  }

  @Test
  void pointIsWhereItIsAndNotWhereItsCellIs() {
    assertThat(ROOMS.hidePoint(4.1, 2)).isTrue();
    assertThat(ROOMS.hidePoint(3.9, 2)).isFalse();
  }

  @Test
  void lookAtAPartOfTheMapIsToldIfSomethingOfARoomThatIsShownIsInIt() {
    assertThat(ROOMS.showPartOf(new Rectangle(5, 2, 6, 4))).isFalse();
    assertThat(ROOMS.showPartOf(new Rectangle(4, 0, 6, 2))).isTrue();
  }

  @Test
  void outlineOfAHiddenRoomStaysWithItAndThingsAreCutByIt() {
    Attributes deck = attributes(
        "rooms", List.of(HALL, VAULT),
        "poi", List.of(thing("seen", 4, 0), thing("unseen", 4, 3)),
        "walls",
            List.of(List.of(List.of(0, 3), List.of(8, 3)), List.of(List.of(7, 0), List.of(7, 1))));

    Attributes seen = seen(deck, hiding("vault"));

    assertThat(ids(seen, "rooms")).containsExactly("hall");
    assertThat(ids(seen, "poi")).containsExactly("seen");
    assertThat(seen.get("walls")).contains(List.of(List.of(List.of(0.0, 3.0), List.of(3.0, 3.0))));
  }

  @Test
  void wallsOfADeckThatHidesNothingAreAsTheyWere() {
    Object walls = List.of(List.of(List.of(20, 3), List.of(30, 3)), "odd");
    Attributes deck = attributes("rooms", List.of(HALL, VAULT), "walls", walls);

    assertThat(seen(deck, hiding())).isEqualTo(deck);
  }

  @Test
  void thingsThatAnAuthorCallsWallsAreThings() {
    Attributes deck = attributes(
        "rooms",
        List.of(HALL, VAULT),
        "walls",
        List.of(thing("seen", 4, 0), thing("unseen", 4, 3)));

    assertThat(ids(seen(deck, hiding("vault")), "walls")).containsExactly("seen");
  }

  @Test
  void doorToAHiddenRoomKeepsThePlaceThatItIsSaidToHave() {
    Attributes door = attributes(
        "id",
        "c",
        "from",
        "hall",
        "to",
        "vault",
        "at",
        attributes("x", 4, "y", 2, "length", 1.5, "angle", 135, "gm_note", "trap"));

    assertThat(door(door))
        .isEqualTo(attributes(
            "id",
            "c",
            "from",
            "hall",
            "doorway",
            attributes("x", 4.0, "y", 2.0, "length", 1.5, "angle", 135.0)));
  }

  @Test
  void doorToAHiddenRoomIsInTheWallThatTheRoomsShare() {
    assertThat(door(attributes("id", "c", "from", "vault", "to", "hall")))
        .isEqualTo(attributes(
            "id",
            "c",
            "to",
            "hall",
            "doorway",
            attributes("x", 4.0, "y", 2.0, "length", 1.0, "angle", 135.0)));
  }

  private static Attributes door(Attributes connection) {
    Attributes deck = attributes("rooms", List.of(HALL, VAULT), "connections", List.of(connection));
    return seen(deck, hiding("vault")).objects("connections").get(0);
  }

  private static boolean hides(double x, double y) {
    return ROOMS.hide("", Optional.of(x), Optional.of(y));
  }

  private static Attributes thing(String id, int x, int y) {
    return attributes("id", id, "position", attributes("x", x, "y", y));
  }

  private static Attributes seen(Attributes deck, Encounter encounter) {
    return new MapFog(single(planOf("hub", deck)), encounter)
        .forPlayers()
        .single()
        .orElseThrow()
        .members();
  }

  private static Attributes room(String id, int... corners) {
    List<List<Integer>> polygon = new ArrayList<>();
    for (int i = 0; i < corners.length; i += 2) {
      polygon.add(List.of(corners[i], corners[i + 1]));
    }
    return attributes("id", id, "polygon", polygon);
  }
}
