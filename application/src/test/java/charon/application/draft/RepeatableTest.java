package charon.application.draft;

import static charon.application.command.CommandTable.command;
import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.Attributes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is prepared can be kept, and done on every evening. */
class RepeatableTest {

  private static final String GIVEN = "0123456789abcdef";

  @Test
  void aTokenThatNobodySpeaksOfGetsANewIdEachTime() {
    assertThat(repeatable(List.of(place(GIVEN), command("toggle-room", "room_id", "hall"))))
        .first()
        .satisfies(placed -> assertThat(placed.has("token_id")).isFalse());
  }

  @Test
  void oneThatIsSpokenOfOrHasANameOfItsOwnKeepsIt() {
    assertThat(repeatable(List.of(place(GIVEN), command("remove-token", "token_id", GIVEN))))
        .first()
        .satisfies(placed -> assertThat(placed.text("token_id")).isEqualTo(GIVEN));
    assertThat(repeatable(List.of(place("guard"))))
        .first()
        .satisfies(placed -> assertThat(placed.text("token_id")).isEqualTo("guard"));
  }

  private static Map<String, Object> place(String id) {
    return command("place-token", "token_id", id, "type", "npc", "name", "Guard", "x", 1L, "y", 1L);
  }

  private static List<Attributes> repeatable(List<Map<String, Object>> commands) {
    return Repeatable.of(commands.stream().map(Attributes::new).toList());
  }
}
