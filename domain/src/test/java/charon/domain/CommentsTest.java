package charon.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CommentsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "a<!-- b -->c|ac",
        "a%% b %%c|ac",
        "a<!-- b <!-- c --> d -->e|ae",
        "a<!-- b|a",
        "a%% b|a",
        "a<!---->b|ab",
        "a<!-- %% --> b %% c %%|a b ",
        "a --> b|a --> b",
        "5 % of 100 %|5 % of 100 %",
        "[//]: # (b)|''",
        "[comment]: <> (b)|''",
        "[a]: http://example.org|[a]: http://example.org"
      })
  void areTakenOutOfTexts(String text, String rest) {
    assertThat(Comments.removedFrom(text)).isEqualTo(rest);
  }

  @Test
  void runOverLines() {
    assertThat(Comments.removedFrom("a\n<!--\nb\n-->\nc\n%%\nd\n%%\ne\n[//]: # (f)\ng"))
        .isEqualTo("a\n\nc\n\ne\ng");
  }

  @Test
  void thatNeverEndAreNoticed() {
    assertThat(List.of("a <!-- b", "a %% b", "<!-- <!-- -->")).allMatch(Comments::isOpenIn);
    assertThat(List.of("a", "<!-- a -->", "%%a%%", "a --> b")).noneMatch(Comments::isOpenIn);
  }
}
