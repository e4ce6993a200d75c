package charon.http.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class InlineScriptTest {

  @Test
  void scriptSetsTheData() {
    InlineScript script = initialData("{\"name\": \"\\u003c/script>\"}");

    assertThat(script.element())
        .isEqualTo("<script>window.INITIAL_DATA = {\"name\": \"\\u003c/script>\"};</script>");
  }

  @Test
  void scriptThatCouldBeEndedByItsTextIsNone() {
    assertThatThrownBy(() -> new InlineScript("a </script>"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void policyNamesTheScriptByItsHash() {
    // printf 'window.INITIAL_DATA = {};' | openssl dgst -sha256 -binary | base64
    String hash = "MIoreC6aTWxIGM6kKQni3vk7/4x9oZTuSnzfI3trxZM=";

    assertThat(initialData("{}").source()).isEqualTo("'sha256-" + hash + "'");
    for (ContentPolicy policy : ContentPolicy.values()) {
      assertThat(policy.header(List.of(initialData("{}")))).contains(" 'sha256-" + hash + "'");
      assertThat(policy.header(List.of())).doesNotContain("sha256");
    }
  }

  private static InlineScript initialData(String json) {
    return InlineScript.initialData(json);
  }
}
