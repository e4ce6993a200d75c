package charon.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The reader of scripts that looks for what old browsers do not know. */
final class Acorn {

  /** Where pages of tests import it from. */
  static final String ADDRESS = "/acorn/acorn.mjs";

  private static final String POM = "/META-INF/maven/org.webjars.npm/acorn/pom.properties";

  private Acorn() {}

  /** The module's text. */
  static byte[] module() {
    var about = new Properties();
    try (InputStream pom = resource(POM)) {
      about.load(pom);
      String folder = "/META-INF/resources/webjars/acorn/" + about.getProperty("version");
      try (InputStream module = resource(folder + "/dist/acorn.mjs")) {
        return module.readAllBytes();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(Acorn.class.getResourceAsStream(name), name);
  }
}
