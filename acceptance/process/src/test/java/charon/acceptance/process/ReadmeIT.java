package charon.acceptance.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import charon.bootstrap.Client;
import charon.testing.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the README has its readers type does what the README says. */
@Timeout(180)
class ReadmeIT {

  private static final Pattern FIVE_LINES =
      Pattern.compile("## Five lines that show a change arrive.*?```sh\\n(.*?)```", Pattern.DOTALL);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir
  private Path folder = Path.of("");

  @Test
  void theFiveLinesShowChangesArrive() throws Exception {
    assumeThat(isThere("bash") && isThere("curl")).as("there are bash and curl").isTrue();
    try (var server = JarProcess.start(
        Map.of("CHARON_DATA", data()), "serve", "--host", "127.0.0.1", "--port", "0")) {
      Process session = type(fiveLines().replace("localhost:8000", server.url()));
      try {
        Lines printed = new Lines(session.getInputStream(), "the five lines");
        printed.await(Pattern.compile("all are typed$"), PATIENCE);
        String shown = new Client(server.url()).get("/api/active-view/").body();
        assertThat(shown).contains("\"lowtide-station\"", "\"mess\":true", "[\"lund\"]");

        server.terminate(); // without a terminal, what the stream printed comes at its end
        assertThat(printed.toEnd(PATIENCE))
            .anyMatch(line -> line.matches("data: .*\"view_type\":\"ENCOUNTER\".*"))
            .contains("id: 3");
      } finally {
        session.descendants().forEach(ProcessHandle::destroyForcibly);
        session.destroyForcibly();
      }
    }
  }

  private static String fiveLines() throws IOException {
    Matcher block = FIVE_LINES.matcher(Files.readString(Checkout.path("README.md")));
    assertThat(block.find()).as("the README has them").isTrue();
    assertThat(block.group(1).lines()).hasSize(5);
    return block.group(1);
  }

  /** Types the lines where {@code ./charon} is the jar, and goes on listening. */
  private Process type(String lines) throws IOException {
    Path launcher = folder.resolve("charon");
    Files.writeString(
        launcher,
        "#!/bin/sh\nexec \"" + JarProcess.JAVA + "\" -jar \"" + JarProcess.JAR + "\" \"$@\"\n");
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
    var typed = new ProcessBuilder(
            List.of("bash", "-e", "-c", lines + "\necho all are typed\nwait"))
        .directory(folder.toFile())
        .redirectErrorStream(true);
    typed.environment().keySet().removeIf(name -> name.startsWith("CHARON_"));
    typed.environment().put("CHARON_DATA", data());
    return typed.start();
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private static boolean isThere(String program) throws IOException, InterruptedException {
    return new ProcessBuilder("sh", "-c", "command -v " + program).start().waitFor() == 0;
  }
}
