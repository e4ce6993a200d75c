package charon.bootstrap.settings;

import java.util.Locale;
import java.util.stream.Stream;

/** The environment variables that are no settings: secrets, and what is needed before settings. */
public enum OtherVariable {
  /** File with settings. */
  CONFIG(
      "none", "File with settings, for every command: key=value lines, the keys as the options."),
  /** Password of the first game master. */
  GM_PASSWORD(
      "a random one, printed once",
      "Password of the game master 'gm' who is added at the first start; 8 to 128 characters."),
  /** Key of the AI service. */
  AI_KEY(
      "none",
      "Key for the AI service; instead of --ai-key-file. Never an option, never in the file."),
  /** What is logged. */
  LOG_LEVEL("info", "error, warn, info or debug."),
  /** Options of the Java machine. */
  JAVA_OPTS("none", "Options of the Java machine, for the ./charon script."),
  /** Where the script keeps what it builds. */
  HOME("", ""),
  /** The browser of the tests. */
  CHROMIUM("", ""),
  /** Whether tests may do without a browser. */
  REQUIRE_BROWSER("", "");

  private final String otherwise;
  private final String meaning;

  OtherVariable(String otherwise, String meaning) {
    this.otherwise = otherwise;
    this.meaning = meaning;
  }

  /** Those that are told of. */
  public static Stream<OtherVariable> told() {
    return Stream.of(values()).filter(variable -> !variable.meaning.isEmpty());
  }

  /** Its name, such as {@code CHARON_AI_KEY}. */
  public String variable() {
    return KnownSetting.variableOf(name().toLowerCase(Locale.ROOT));
  }

  /** What holds where it is not set, in words. */
  public String otherwise() {
    return otherwise;
  }

  /** What it is for, in whole sentences. */
  public String meaning() {
    return meaning;
  }
}
