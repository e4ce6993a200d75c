package charon.domain.disclosure;

import static charon.domain.CampaignSamples.attributes;
import static charon.domain.disclosure.FogSamples.HALL;
import static charon.domain.disclosure.FogSamples.VAULT;
import static charon.domain.disclosure.FogSamples.hiding;
import static charon.domain.disclosure.FogSamples.room;
import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.Attributes;
import charon.domain.campaign.Room;
import charon.domain.encounter.Encounter;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which things are in a hidden room. */
class RoomsTest {

  /** A visible hall, a hidden vault east of it, and a visible pit in the vault's last column. */
  private static final Rooms ROOMS = rooms(hiding("vault"), HALL, VAULT, room("pit", 7, 0, 4, 4));

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "in the visible room,           2,   2, false",
    "in the hidden room,            5,   2, true",
    "its first cell,                4,   0, true",
    "just before it,                3.9, 2, false",
    "in both: one hidden is enough, 7,   2, true",
    "on the wall to the visible,    5,   4, true",
    "on the corner of both,         4,   4, false",
    "in the visible one behind,     9,   2, false",
    "in no room,                    5,   9, false",
    "left of everything,           -1,   2, false"
  })
  void thingIsWhereItStands(String where, double x, double y, boolean hidden) {
    assertThat(ROOMS.hide("", Optional.of(x), Optional.of(y))).as(where).isEqualTo(hidden);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "names the hidden one and stands in the visible one, vault,   2, true",
    "names the visible one and stands in the hidden one, hall,    5, false",
    "names one that this map does not have,              nowhere, 5, false"
  })
  void roomThatIsNamedCountsBeforeThePosition(String what, String room, double x, boolean hidden) {
    assertThat(ROOMS.hide(room, Optional.of(x), Optional.of(2.0))).as(what).isEqualTo(hidden);
  }

  @Test
  void roomThatIsNamedIsHiddenAlsoIfThisMapDoesNotHaveIt() {
    Rooms none = rooms(hiding("vault"));

    assertThat(none.hide("vault", Optional.empty(), Optional.empty())).isTrue();
    assertThat(none.isShown("hall")).isFalse();
  }

  @Test
  void thingWithoutAWholePositionStandsInNoRoom() {
    assertThat(ROOMS.hide("", Optional.of(5.0), Optional.empty())).isFalse();
    assertThat(ROOMS.hide("", Optional.empty(), Optional.of(2.0))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"x", "y", "width", "height"})
  void nothingStandsInARoomWithoutAWholeRectangle(String member) {
    Rooms rooms = rooms(hiding("vault"), VAULT.with(member, "wide"));

    assertThat(rooms.hide("", Optional.of(5.0), Optional.of(2.0))).isFalse();
  }

  @Test
  void wallWithHiddenRoomsOnAllSidesIsHidden() {
    Rooms rooms = rooms(hiding("hall", "vault"), HALL, VAULT);

    assertThat(rooms.hide("", Optional.of(8.0), Optional.of(2.0)))
        .as("outer wall")
        .isTrue();
    assertThat(rooms.hide("", Optional.of(4.0), Optional.of(4.0))).as("corner").isTrue();
  }

  @Test
  void roomIsShownIfItIsOneOfTheseAndNotHidden() {
    assertThat(ROOMS.isShown("hall")).isTrue();
    assertThat(ROOMS.isShown("vault")).isFalse();
    assertThat(ROOMS.isShown("nowhere")).isFalse();
    assertThat(ROOMS.isShown("")).isFalse();
  }

  @Test
  void roomIdThatIsANumberIsHiddenByItsText() {
    assertThat(rooms(hiding("7")).isHidden(attributes("id", 7))).isTrue();
  }

  @Test
  void roomWithoutAnIdCannotBeHidden() {
    assertThat(rooms(hiding("")).isHidden(attributes("name", "Hall"))).isFalse();
  }

  private static Rooms rooms(Encounter encounter, Attributes... rooms) {
    return Rooms.of(Stream.of(rooms).map(Room::of).toList(), encounter);
  }
}
