package charon.domain.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.domain.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableNameTest {

  private static final String LONGEST =
      "a23456789-123456789-123456789-123456789-123456789-123456789-123";

  @ParameterizedTest
  @ValueSource(strings = {"a", "7", "keynote", "hall-2", "2-", LONGEST})
  void aNameCanBeALabelOfAHost(String text) {
    assertThat(new TableName(text)).hasToString(text);
    assertThat(TableName.parse(text)).contains(new TableName(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-a", "Keynote", "a b", "a.b", "ä", "a/b", "..", "a\n", LONGEST + "4"})
  void nothingElseIsAName(String text) {
    assertThat(TableName.parse(text)).isEmpty();
    assertThatThrownBy(() -> new TableName(text))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("name: '" + text
            + "' (expected: 1 to 63 characters of a-z, 0-9 and -, not beginning with -)");
  }

  @Test
  void theTableThatRequestsNeedNotNameHasAName() {
    assertThat(TableName.DEFAULT.value()).isEqualTo("default");
  }
}
