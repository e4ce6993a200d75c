package charon.domain.conversation;

import static charon.domain.CampaignSamples.attributes;
import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.Attributes;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonaTest {

  private static final Persona DEFAULTS = Persona.of(Optional.empty());

  @Test
  void campaignSaysWhoCharonIs() {
    Persona persona = Persona.of(Optional.of(attributes(
        "name",
        "STYX",
        "system_prompt",
        " Be brief.\n",
        "max_response_length",
        200L,
        "temperature",
        1.5,
        "fallback_responses",
        List.of("NO UPLINK.", "STAND BY."))));

    assertThat(persona)
        .isEqualTo(new Persona("Be brief.", 200, 1.5, List.of("NO UPLINK.", "STAND BY.")));
  }

  @Test
  void campaignWithoutTheFileHasATerseCharon() {
    assertThat(DEFAULTS.systemPrompt()).contains("CHARON", "ship's computer");
    assertThat(DEFAULTS.maxLength()).isEqualTo(500);
    assertThat(DEFAULTS.fallbacks())
        .containsExactly("[SYSTEM ERROR] Unable to process query at this time.");
  }

  @Test
  void emptyFileIsLikeNone() {
    assertThat(Persona.of(Optional.of(Attributes.EMPTY))).isEqualTo(DEFAULTS);
  }

  @Test
  void nameWithoutAPromptIsUsed() {
    assertThat(Persona.of(Optional.of(attributes("name", "STYX"))).systemPrompt())
        .startsWith("You are STYX,");
  }

  @Test
  void valuesThatMakeNoSenseHaveTheirDefaults() {
    for (Object length : new Object[] {0L, -5L, "200", 12.5}) {
      assertThat(Persona.of(Optional.of(attributes("max_response_length", length))))
          .isEqualTo(DEFAULTS);
    }
    for (Object temperature : new Object[] {-0.1, 2.1, "hot", true}) {
      assertThat(Persona.of(Optional.of(attributes("temperature", temperature))))
          .isEqualTo(DEFAULTS);
    }
    for (Object fallbacks : new Object[] {List.of(), "text", List.of(5L)}) {
      assertThat(Persona.of(Optional.of(attributes("fallback_responses", fallbacks))))
          .isEqualTo(DEFAULTS);
    }
  }

  @Test
  void integerIsATemperatureToo() {
    assertThat(Persona.of(Optional.of(attributes("temperature", 1L))).temperature())
        .isOne();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      20 | All is well.                 | All is well.
      12 | All is well.                 | All is well.
      20 | All is well. Do not worry.   | All is well.
      20 | Is it? It is! But who knows? | Is it? It is!
      12 | Three point 3.14159 things   | Three point
      10 | One. Twentyfourletterword    | One. Twent
      5  | Unbreakable                  | Unbre
      4  | abc😀def                      | abc
      """)
  void longAnswerIsCutWhereItHurtsLeast(int limit, String answer, String cut) {
    CharonQuery query = new CharonQuery("", List.of(), List.of(), "", limit, 0);

    assertThat(query.shortened(answer)).isEqualTo(cut);
  }
}
