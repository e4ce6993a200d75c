package charon.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of settings in docs/operations.md is what the settings say of themselves. */
class SettingsTableTest {

  private static final Path PAGE = Path.of("..", "docs", "operations.md");
  private static final String HEAD =
      "| option | environment | default | meaning |\n|---|---|---|---|\n";

  @Test
  void thePageTellsOfEverySettingWhatItSaysOfItself() throws IOException {
    String page = Files.readString(PAGE);
    int start = page.indexOf(HEAD);
    int end = page.indexOf("\n\n", start) + 1;
    if (Boolean.getBoolean("charon.docs.write")) {
      page = page.substring(0, start) + table() + page.substring(end);
      Files.writeString(PAGE, page);
      end = page.indexOf("\n\n", start) + 1;
    }

    assertThat(page.substring(start, end))
        .as("with -Dcharon.docs.write=true this test writes the table")
        .isEqualTo(table());
  }

  private static String table() {
    return Stream.concat(
            Settings.all().stream().map(SettingsTableTest::row),
            OtherVariable.told().map(SettingsTableTest::row))
        .collect(Collectors.joining("", HEAD, ""));
  }

  private static String row(KnownSetting setting) {
    String label = setting.isSwitch() ? "[" + setting.label() + "]" : setting.label();
    String range = setting.range().map("; "::concat).orElse("");
    String fallback =
        setting.defaultText().map(text -> "`" + text + "`").orElse(setting.defaultInWords());
    String more = setting.more().isEmpty() ? "" : " [More](" + setting.more() + ")";
    return row(
        "`" + setting.option() + " " + label + "`",
        setting.variable(),
        fallback + range,
        setting.meaning() + more);
  }

  private static String row(OtherVariable variable) {
    String option = variable == OtherVariable.CONFIG ? "`--config FILE`" : "";
    return row(option, variable.variable(), variable.otherwise(), variable.meaning());
  }

  private static String row(String option, String variable, String fallback, String meaning) {
    return "| " + option.replace("|", "\\|") + " | `" + variable + "` | " + fallback + " | "
        + meaning + " |\n";
  }
}
