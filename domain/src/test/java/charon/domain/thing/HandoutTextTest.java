package charon.domain.thing;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.campaign.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandoutTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Plain *text*, [a link](x).|Plain *text*, [a link](x).",
        "a < b, and c > d|a < b, and c > d",
        "1 <2 and 3> 2|1 <2 and 3> 2",
        "> a quote|> a quote",
        "<b>bold</b> <br/>|`bold `",
        "<script>alert(1)</script>|alert(1)",
        "<scr<b>ipt>x|x",
        "<<b>script>x|x",
        "<img src=x onerror=alert(1)>|``",
        "<img/src=x:x/onerror=alert(1)>|``",
        "<x:y onclick=alert(1)>|``",
        "<!DOCTYPE html><?php x ?>|``",
        "see <https://example.org/a> and <kim@example.org>|see <https://example.org/a> and <kim@example.org>",
        "<a href=\"https://example.org\">x</a>|x",
        "<|<",
        "<>|<>",
        "a > b|a > b",
        "one <!-- two <b>--> three|`one  three`",
        "one %% two %% three|`one  three`"
      })
  void keepsNoTagAndNoComment(String given, String kept) {
    assertThat(HandoutText.of("", given).markdown()).isEqualTo(kept);
  }

  @Test
  void aTextOfBracketsTakesNoTime() {
    String brackets = "<".repeat(30_000) + "b>".repeat(15_000);

    assertThat(HandoutText.of("", brackets).markdown()).hasSize(15_000);
  }

  @Test
  void aPageIsCalledAsItIsUnlessItIsGivenAName() {
    Page page = new Page(" Letter %% from Lund %%", "Come.");

    assertThat(HandoutText.of("", page)).isEqualTo(new HandoutText("Letter", "Come."));
    assertThat(HandoutText.of("Found", page)).isEqualTo(new HandoutText("Found", "Come."));
  }
}
