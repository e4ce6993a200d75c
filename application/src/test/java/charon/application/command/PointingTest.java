package charon.application.command;

import static charon.application.command.CommandTable.command;
import static charon.application.command.CommandTable.place;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.port.in.command.Members;
import charon.application.port.in.command.Sender;
import charon.domain.Attributes;
import charon.domain.NotFoundException;
import charon.domain.disclosure.Audience;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import charon.domain.journal.Actor;
import charon.domain.payload.ViewUpdate;
import charon.domain.thing.Focus;
import charon.domain.thing.Ping;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where displays look, what is pointed at, and how tokens are drawn. */
class PointingTest {

  private static final Sender PLAYER =
      new Sender(Audience.PLAYERS, Optional.empty(), Actor.of(Actor.Kind.PLAYER, ""));

  private final CommandTable table = new CommandTable();

  @BeforeEach
  void atTheMine() {
    table.give(command("switch-view", "view_type", "ENCOUNTER", "location_slug", "mine"));
    table.give(command("toggle-room", "room_id", "hall", "visible", true));
  }

  @Test
  void displaysAreLedToARoomThatPlayersKnow() {
    table.give(command("set-focus", "room_id", "hall", "ms", 0L));

    assertThat(focus(Audience.PLAYERS))
        .contains(new Focus(Focus.On.ROOM, "hall", Optional.empty(), 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"vault", "nowhere"})
  void theyAreNotLedToOneThatPlayersDoNotKnow(String room) {
    table.give(command("set-focus", "room_id", room));

    assertThat(focus(Audience.GM)).isPresent();
    assertThat(focus(Audience.PLAYERS)).isEmpty();
  }

  @Test
  void theyAreLedToARectangleOrToWhatIsThere() {
    table.give(command("set-focus", "x", -1.5, "y", 2L, "width", 8L, "height", 4.5));
    assertThat(focus(Audience.PLAYERS).flatMap(Focus::area))
        .contains(new Focus.Area(-1.5, 2, 8, 4.5));

    table.give(command("set-focus", "fit", "party"));
    assertThat(focus(Audience.PLAYERS).map(Focus::on)).contains(Focus.On.PARTY);
    assertThat(focus(Audience.PLAYERS).map(Focus::millis)).contains(800);

    table.give(command("set-focus", "release", true));
    assertThat(focus(Audience.GM)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "all of it is hidden,         21, 1, 2, true",
    "it ends where they may look, 9,  0, 4, true",
    "some of what they see,       8,  0, 9, false",
    "nothing is there,            60, 0, 4, true"
  })
  void aRectangleOfWhatPlayersDoNotSeeIsTheMastersAlone(
      String what, double x, double y, double width, boolean left) {
    table.give(command("set-focus", "x", x, "y", y, "width", width, "height", 4L));

    assertThat(focus(Audience.GM)).as(what).isPresent();
    assertThat(focus(Audience.PLAYERS).isEmpty()).as(what).isEqualTo(left);
  }

  @Test
  void whereNothingIsHiddenAnyRectangleWillDo() {
    table.give(command("toggle-room", "room_id", "vault", "visible", true));
    table.give(command("toggle-room", "room_id", "shaft", "visible", true));
    table.give(command("set-focus", "x", 60L, "y", 0L, "width", 8L, "height", 4L));

    assertThat(focus(Audience.PLAYERS)).isPresent();
  }

  @Test
  void theyAreLedNowhereInTheDark() {
    table.give(command("set-focus", "fit", "all"));
    table.give(command("set-blackout", "on", true));

    assertThat(focus(Audience.PLAYERS)).isEmpty();
  }

  @Test
  void oneWayToSayWhereIsEnough() {
    String refusal = "room_id, fit, release, or x, y, width and height: one way is required";

    assertRefused(refusal, command("set-focus"));
    assertRefused(refusal, command("set-focus", "release", false));
    assertRefused(refusal, command("set-focus", "room_id", "hall", "fit", "all"));
    assertRefused(refusal, command("set-focus", "room_id", "hall", "x", 1L));
    assertRefused("height required", command("set-focus", "x", 1L, "y", 1L, "width", 1L));
    assertRefused("ms must be between 0 and 5000", command("set-focus", "fit", "all", "ms", 5001L));
    assertRefused(
        "width must be between 0.5 and 10000",
        command("set-focus", "x", 1L, "y", 1L, "width", 0L, "height", 1L));
  }

  @Test
  void aPointIsShownAndNothingOfItStays() {
    ViewUpdate before = table.view.current();

    table.give(command("ping", "x", 1.5, "y", 2L, "label", "HERE", "name", "Mira"));

    assertThat(table.pings).containsExactly(Map.entry(new Ping(1.5, 2, "", "HERE", "Mira"), true));
    assertThat(table.view.current()).isEqualTo(before);
  }

  @Test
  void whereTheySeeNothingPlayersAreShownNoPoint() {
    table.give(command("ping", "x", 24L, "y", 4L));
    table.give(command("ping", "x", 4L, "y", 4L, "deck_id", "nowhere"));
    ping(PLAYER, "x", 24L, "y", 4L);

    assertThat(table.pings).extracting(Map.Entry::getValue).containsExactly(false, false, false);
  }

  @Test
  void inTheDarkTheMasterPointsForNobodyAndPlayersNotAtAll() {
    table.give(command("set-blackout", "on", true));

    ping(PLAYER, "x", 4L, "y", 4L);
    assertThat(table.pings).isEmpty();

    table.give(command("ping", "x", 4L, "y", 4L));
    assertThat(table.pings).extracting(Map.Entry::getValue).containsExactly(false);
  }

  @Test
  void aPlayerWhoIsKnownIsCalledAsTheyAre() {
    Sender kim = new Sender(Audience.PLAYERS, Optional.empty(), Actor.of(Actor.Kind.PLAYER, "kim"));

    ping(kim, "x", 1L, "y", 1L, "name", "Mira");
    ping(PLAYER, "x", 1L, "y", 1L, "name", "Lund");

    assertThat(table.pings).extracting(ping -> ping.getKey().name()).containsExactly("kim", "Lund");
  }

  @Test
  void aBatchPointsWhenAllOfItIsDone() {
    table.giveAll(command("ping", "x", 24L, "y", 4L), command("toggle-room", "room_id", "vault"));
    assertThatThrownBy(() -> table.giveAll(
            command("ping", "x", 1L, "y", 1L), command("remove-token", "token_id", "none")))
        .hasMessage("commands[1]: Token not found");

    assertThat(table.pings).extracting(Map.Entry::getValue).containsExactly(true);
  }

  @ParameterizedTest
  @CsvSource({"x, x must be a number", "label, label must be text", "name, name must be text"})
  void aPointThatIsNoneIsRefused(String member, String refusal) {
    Map<String, Object> ping = new LinkedHashMap<>(command("ping", "x", 1L, "y", 1L));
    ping.put(member, true);

    assertRefused(refusal, ping);
  }

  @Test
  void aTokenIsDrawnAsItIsSaidAndItsNoteIsForTheMaster() {
    table.give(place("b", "Boarder", "hall"));
    table.give(command(
        "set-token",
        "token_id",
        "b",
        "name",
        "Beast",
        "size",
        2.5,
        "facing",
        -90L,
        "note",
        "Bites",
        "image_url",
        "/data/b.png"));

    Token known = token(Audience.PLAYERS);
    assertThat(token(Audience.GM).look())
        .contains(new Token.Look(Optional.of(2.5), Optional.of(270.0), "Bites"));
    assertThat(known.look()).contains(new Token.Look(Optional.of(2.5), Optional.of(270.0), ""));
    assertThat(known.name()).isEqualTo("Beast");
    assertThat(known.imageUrl()).isEqualTo("/data/b.png");
    assertThat(table.told()).isEqualTo("Changed Boarder");
  }

  @Test
  void whatIsNotSaidOfATokenStaysAndNullTakesItBack() {
    table.give(place("b", "Boarder", "hall"));
    table.give(command("set-token", "token_id", "b", "size", 2L, "facing", 90L, "note", "Bites"));
    Map<String, Object> noSize = command("set-token", "token_id", "b", "note", "");
    noSize.put("size", null);

    table.give(noSize);

    assertThat(token(Audience.GM).look())
        .contains(new Token.Look(Optional.empty(), Optional.of(90.0), ""));
    assertThat(token(Audience.GM).name()).isEqualTo("Boarder");
  }

  @Test
  void aNoteIsNoEventForPlayers() {
    table.give(place("b", "Boarder", "hall"));
    long told = table.view.current().players().revision();

    table.giveAll(command("set-token", "token_id", "b", "note", "Bites"));

    assertThat(table.view.current().players().revision()).isEqualTo(told);
  }

  @Test
  void aTokenThatCannotBeDrawnSoStaysAsItIs() {
    table.give(place("b", "Boarder", "hall"));

    assertRefused("token_id required", command("set-token", "size", 1L));
    assertRefused(
        "name, size, facing, note, image_url: one of them is required",
        command("set-token", "token_id", "b"));
    assertRefused("name must not be blank", command("set-token", "token_id", "b", "name", " "));
    assertRefused(
        "size must be between 0.5 and 6", command("set-token", "token_id", "b", "size", 0.4));
    assertRefused(
        "facing must be between -360 and 360",
        command("set-token", "token_id", "b", "facing", 361L));
    assertThatThrownBy(() -> table.give(command("set-token", "token_id", "x", "size", 1L)))
        .isInstanceOf(NotFoundException.class)
        .hasMessage("Token not found");
  }

  private void assertRefused(String refusal, Map<String, Object> command) {
    assertThatThrownBy(() -> table.give(command)).hasMessage(refusal);
  }

  private void ping(Sender by, Object... namesAndValues) {
    table.commands.execute("ping", Members.of(new Attributes(command("ping", namesAndValues))), by);
  }

  private Token token(Audience audience) {
    return Objects.requireNonNull(table
        .view
        .current()
        .seenBy(audience)
        .payload()
        .view()
        .encounter()
        .tokens()
        .get(new TokenId("b")));
  }

  private Optional<Focus> focus(Audience audience) {
    return table.view.current().seenBy(audience).payload().view().things().focus();
  }
}
