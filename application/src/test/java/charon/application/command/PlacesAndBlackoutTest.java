package charon.application.command;

import static charon.application.command.CommandTable.command;
import static charon.application.command.CommandTable.place;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.port.in.command.BatchRefusedException;
import charon.domain.disclosure.Audience;
import charon.domain.encounter.TokenId;
import charon.domain.view.ActiveView;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Places that remember, and dark screens, as commands make them. */
class PlacesAndBlackoutTest {

  private static final Map<String, Object> DARK = command("set-blackout", "on", true);
  private static final Map<String, Object> LIGHT = command("set-blackout", "on", false);

  private final CommandTable table = new CommandTable();

  @BeforeEach
  void atTheMine() {
    table.give(enter());
    table.give(command("toggle-room", "room_id", "hall", "visible", true));
  }

  @Test
  void aPlaceIsFoundAsItWasLeftByWhoAsksForIt() {
    table.give(place("b", "Boarder", "hall"));
    table.give(command("set-door-status", "connection_id", "c1", "door_status", "OPEN"));
    ActiveView left = table.view.shown().view();

    table.give(command("switch-view", "view_type", "BRIDGE"));
    table.give(enter());

    assertThat(table.view.shown().view().encounter()).isEqualTo(left.encounter());
    table.give(command("switch-view", "view_type", "BRIDGE"));
    table.give(command("switch-view", "view_type", "ENCOUNTER", "location_slug", "mine"));
    assertThat(table.view.shown().view().encounter().isVisible("hall")).isFalse();
  }

  @Test
  void placesCanBeForgottenAndEnteredInOneBatch() {
    table.giveAll(
        command("switch-view", "view_type", "BRIDGE"),
        command("forget-place", "location_slug", "mine"),
        enter());

    assertThat(table.view.shown().view().encounter().isVisible("hall")).isFalse();
  }

  @Test
  void aBatchThatOnlyForgetsIsNoEvent() {
    table.give(command("switch-view", "view_type", "BRIDGE"));
    long told = revision(Audience.GM);

    table.giveAll(command("forget-place", "location_slug", "mine"));

    assertThat(table.view.shown().view().places().remembered()).isEmpty();
    assertThat(revision(Audience.GM)).as("nobody sees a difference").isEqualTo(told);
  }

  @Test
  void aTokenThatWaitsSomewhereHasItsId() {
    table.give(place("b", "Boarder", "hall"));
    table.give(command(
        "switch-view", "view_type", "ENCOUNTER", "location_slug", "elsewhere", "remember", true));

    assertThat(table.view.shown().view().encounter().tokens()).isEmpty();
    assertThatThrownBy(() -> table.giveAll(place("b", "Other", "hall")))
        .isInstanceOf(BatchRefusedException.class)
        .hasMessageContaining("token_id");
  }

  @Test
  void whatIsDoneInTheDarkIsToldToPlayersWhenItEnds() {
    table.give(DARK);
    long told = revision(Audience.PLAYERS);

    table.giveAll(place("b", "Boarder", "hall"), command("charon-dialog", "open", true));
    table.give(command("hide-terminal"));
    table.give(command("hide-terminal"));
    assertThat(revision(Audience.PLAYERS)).isEqualTo(told);

    table.give(LIGHT);
    assertThat(revision(Audience.PLAYERS)).isEqualTo(told + 1);
    assertThat(table.view.shown().payload(Audience.PLAYERS).view().encounter().tokens())
        .containsKey(new TokenId("b"));
  }

  @Test
  void darkAndLightAgainInOneBatchIsNoEvent() {
    long told = revision(Audience.PLAYERS);

    table.giveAll(DARK, LIGHT);

    assertThat(revision(Audience.PLAYERS)).isEqualTo(told);
  }

  private long revision(Audience audience) {
    return table.view.current().seenBy(audience).revision();
  }

  private static Map<String, Object> enter() {
    return command(
        "switch-view", "view_type", "ENCOUNTER", "location_slug", "mine", "remember", true);
  }
}
