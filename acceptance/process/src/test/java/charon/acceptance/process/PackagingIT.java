package charon.acceptance.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import charon.bootstrap.Client;
import charon.bootstrap.SampleServer;
import charon.testing.Checkout;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the folder "packaging" makes of the finished jar; each part where its tools are there. */
@Timeout(600)
class PackagingIT {

  private static final Path ROOT = Checkout.path("");
  private static final Path PACKAGING = ROOT.resolve("packaging");
  private static final String JAR = Checkout.path("bootstrap/target/charon.jar").toString();
  private static final Pattern STARTED = Pattern.compile("Charon runs");
  private static final Pattern HEALTH_CHECK =
      Pattern.compile("HEALTHCHECK .* CMD \\[\"bash\", \"-c\", \\\\\\s+\"(.*)\"]");
  private static final Duration START = Duration.ofMinutes(1);

  private static Optional<Path> unpacked = Optional.empty();

  @TempDir
  private Path folder = Path.of("");

  /** Builds the package and unpacks it, once for all tests. */
  @BeforeAll
  static void unpackDebianPackage(@TempDir Path packages) throws Exception {
    if (run("dpkg-deb", "--version").status() != 0) {
      return;
    }
    Outcome built = run(PACKAGING.resolve("debian/build").toString(), JAR, packages.toString());
    assertThat(built.status()).as(built.text()).isZero();
    Path to = packages.resolve("unpacked");
    try (var made = Files.newDirectoryStream(packages, "charon_*_all.deb")) {
      String file = made.iterator().next().toString();
      assertThat(run("dpkg-deb", "-x", file, to.toString()).status()).isZero();
    }
    unpacked = Optional.of(to);
  }

  @Test
  void theDebianPackageRuns() throws Exception {
    Path unpacked = unpackedDebianPackage();

    assertThat(run(unpacked.resolve("usr/bin/charon").toString(), "--version"))
        .isEqualTo(run("java", "-jar", JAR, "--version"));
    assertThat(unpacked.resolve("etc/charon/charon.conf")).isRegularFile();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(unpacked)))
        .as("it becomes that of the system's root")
        .isEqualTo("rwxr-xr-x");
  }

  @Test
  void theSettingsFileOfThePackageIsUnderstoodWithEverySettingOn() throws Exception {
    Path all = folder.resolve("charon.conf");
    Files.writeString(
        all, Files.readString(PACKAGING.resolve("charon.conf")).replaceAll("(?m)^#(\\w)", "$1"));

    Outcome refused =
        run("java", "-jar", JAR, "serve", "--config", all.toString(), "--port", "70000");

    assertThat(refused.text()).as("nothing but the port is wrong").contains("port: 70000");
  }

  @Test
  void systemdAcceptsTheUnitAndFindsItWellShutIn() throws Exception {
    assumeThat(run("systemd-analyze", "--version").status())
        .as("there is systemd")
        .isZero();
    Path program = unpackedDebianPackage().resolve("usr/bin/charon");
    Path unit = folder.resolve("charon.service");
    Files.writeString(
        unit,
        Files.readString(PACKAGING.resolve("systemd/charon.service"))
            .replace("/usr/bin/charon", program.toString()));

    assertThat(run("systemd-analyze", "verify", unit.toString())).isEqualTo(new Outcome(0, ""));
    // ten times what systemd prints: 0 is shut in, 100 is wide open
    Outcome exposure =
        run("systemd-analyze", "security", "--offline=yes", "--threshold=20", unit.toString());
    assertThat(exposure.status()).as(exposure.text()).isZero();
  }

  @Test
  void theContainersHealthCheckFindsOutWhetherTheServerLives() throws Exception {
    assumeThat(run("bash", "-c", "true").status()).as("there is bash").isZero();
    try (var server = SampleServer.start(folder.resolve("data"))) {
      assertThat(healthCheck("CHARON_PORT=" + server.port())).isEqualTo(new Outcome(0, ""));
      assertThat(healthCheck("CHARON_PORT=" + server.port(), "CHARON_TLS=off"))
          .isEqualTo(new Outcome(0, ""));
    }
    try (var other = new ServerSocket(0)) {
      String port = "CHARON_PORT=" + other.getLocalPort();
      assertThat(healthCheck(port, "CHARON_TLS=self-signed")).isEqualTo(new Outcome(0, ""));
      assertThat(healthCheck(port, "CHARON_TLS_CERT=/cert.pem")).isEqualTo(new Outcome(0, ""));
    }
    String nobody = "CHARON_PORT=" + freePort();
    assertThat(healthCheck(nobody).status()).isEqualTo(1);
    assertThat(healthCheck(nobody, "CHARON_TLS=self-signed").status()).isEqualTo(1);
  }

  @Test
  void theContainerServes() throws Exception {
    assumeThat(run("docker", "info").status()).as("there is a Docker engine").isZero();
    String port = freePort();
    String file = PACKAGING.resolve("Containerfile").toString();
    assertThat(run("docker", "build", "-q", "-f", file, "-t", "charon-test", ROOT.toString()))
        .satisfies(built -> assertThat(built.status()).as(built.text()).isZero());
    String name = "charon-test-" + port;
    String options = "--rm --read-only --tmpfs /tmp:exec --tmpfs /data:uid=10001 --name " + name
        + " --publish 127.0.0.1:" + port + ":8000";
    Process container = new ProcessBuilder(("docker run " + options + " charon-test").split(" "))
        .redirectErrorStream(true)
        .start();
    try {
      new Lines(container.getInputStream(), "container").await(STARTED, START);
      var client = new Client("http://127.0.0.1:" + port);
      assertThat(client.get("/api/active-view/").statusCode()).isEqualTo(200);
    } finally {
      run("docker", "stop", name);
    }
    assertThat(container.waitFor()).as("stopped in order").isZero();
  }

  /** Runs what the Containerfile tells the engine to run, with some settings of the container. */
  private static Outcome healthCheck(String... settings) throws IOException, InterruptedException {
    Matcher check = HEALTH_CHECK.matcher(Files.readString(PACKAGING.resolve("Containerfile")));
    assertThat(check.find()).as("the file has a health check").isTrue();
    List<String> words = new ArrayList<>(List.of("env"));
    words.addAll(List.of(settings));
    words.addAll(List.of("bash", "-c", check.group(1).replace("\\\\", "\\")));
    return run(words.toArray(String[]::new));
  }

  private static Path unpackedDebianPackage() {
    assumeThat(unpacked).as("there is dpkg-deb").isPresent();
    return unpacked.orElseThrow();
  }

  private static String freePort() throws IOException {
    try (var probe = new ServerSocket(0)) {
      return Integer.toString(probe.getLocalPort());
    }
  }

  private static Outcome run(String... words) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Outcome(process.waitFor(), text);
    } catch (IOException missing) {
      return new Outcome(-1, String.valueOf(missing.getMessage()));
    }
  }

  /** How a program ended, and what it printed. */
  private record Outcome(int status, String text) {}
}
