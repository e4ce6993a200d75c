package charon.application.command;

import static charon.application.command.CommandTable.command;
import static charon.application.command.CommandTable.place;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.domain.disclosure.Audience;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a token is drawn from the moment it is placed. */
class TokenLookTest {

  private final CommandTable table = new CommandTable();

  @Test
  void aTokenIsPlacedInTheSizeThatItHas() {
    table.give(placed("size", 3L, "facing", -90L));

    assertThat(look()).contains(new Token.Look(Optional.of(3.0), Optional.of(270.0), ""));
  }

  @Test
  void oneOfWhichNothingIsSaidLooksAsEver() {
    table.give(placed());
    assertThat(look()).isEmpty();

    table.give(command("clear-tokens"));
    Map<String, Object> nulls = placed();
    nulls.put("size", null);
    nulls.put("facing", null);
    table.give(nulls);
    assertThat(look()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "size,   0.4, size must be between 0.5 and 6",
    "size,   6.1, size must be between 0.5 and 6",
    "facing, 361, facing must be between -360 and 360"
  })
  void oneThatCannotBeDrawnIsNotPlaced(String member, double value, String refusal) {
    assertThatThrownBy(() -> table.give(placed(member, value))).hasMessage(refusal);

    assertThat(table
            .view
            .current()
            .seenBy(Audience.GM)
            .payload()
            .view()
            .encounter()
            .tokens())
        .isEmpty();
  }

  @Test
  void whatIsNoNumberIsNoSize() {
    assertThatThrownBy(() -> table.give(placed("size", "large")))
        .hasMessage("size must be a number");
  }

  private static Map<String, Object> placed(Object... look) {
    Map<String, Object> placed = new LinkedHashMap<>(place("b", "Beast", ""));
    placed.putAll(command("place-token", look));
    return placed;
  }

  private Optional<Token.Look> look() {
    return Objects.requireNonNull(table
            .view
            .current()
            .seenBy(Audience.GM)
            .payload()
            .view()
            .encounter()
            .tokens()
            .get(new TokenId("b")))
        .look();
  }
}
