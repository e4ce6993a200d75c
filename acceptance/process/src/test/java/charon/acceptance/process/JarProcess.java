package charon.acceptance.process;

import charon.testing.Checkout;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The finished jar, run as its users run it. */
final class JarProcess implements AutoCloseable {

  /** How long a start may take where several builds share a small machine. */
  private static final Duration START = Duration.ofSeconds(60);

  static final Path JAR = Checkout.path("bootstrap/target/charon.jar");
  static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
  /** As {@code ./charon} starts it. */
  private static final List<String> LAUNCHER_OPTIONS =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData");

  /** What a pipe holds that nobody reads. */
  private static final int PIPE_BYTES = 65_536;

  private static final Pattern ADDRESS = Pattern.compile("Table display +(http://\\S+)/terminal/");

  private final Process process;
  private final Lines out;
  private final Lines err;

  private JarProcess(Process process, InputStream out) {
    this.process = process;
    this.out = new Lines(out, "stdout");
    this.err = new Lines(process.getErrorStream(), "stderr");
  }

  /** Runs a command, with nothing on standard input and no settings but these. */
  static JarProcess start(Map<String, String> environment, String... arguments) throws IOException {
    return start("", environment, arguments);
  }

  /** Runs a command with a text on standard input. */
  static JarProcess start(String input, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> java = java(ClassArchive.OPTIONS);
    Process process = builder(java, environment, arguments).start();
    try (Writer stdin = process.outputWriter()) {
      stdin.write(input);
    }
    return new JarProcess(process, process.getInputStream());
  }

  /** Runs a command with other options for the JDK than the usual ones. */
  static JarProcess startWith(List<String> options, String... arguments) throws IOException {
    Process process = builder(java(options), Map.of(), arguments).start();
    return new JarProcess(process, process.getInputStream());
  }

  /** Runs a command whose standard output is full, and nobody reads it. */
  static JarProcess startUnread(Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> filler =
        List.of("sh", "-c", "head -c " + PIPE_BYTES + " /dev/zero; exec \"$@\"", "sh");
    List<String> command = new ArrayList<>(filler);
    command.addAll(java(ClassArchive.OPTIONS));
    Process process = builder(command, environment, arguments).start();
    return new JarProcess(process, InputStream.nullInputStream());
  }

  /**
   * Types a command line into a shell, in a folder where {@code ./charon} is the jar. A password that
   * is asked for is typed, and a server takes any port, of this machine alone.
   */
  static JarProcess type(Path folder, String line) throws IOException {
    var shell = new ProcessBuilder("bash", "-c", "exec " + line)
        .directory(launcherIn(folder).toFile());
    shell.environment().keySet().removeIf(JarProcess::changesBehaviour);
    Process process = shell.start();
    try (Writer keyboard = process.outputWriter()) {
      keyboard.write(ServedJar.PASSWORD + "\n");
    }
    return new JarProcess(process, process.getInputStream());
  }

  private static Path launcherIn(Path folder) throws IOException {
    Path launcher = folder.resolve("charon");
    Files.writeString(launcher, """
        #!/bin/sh
        case "$1 $2" in
          "user add") set -- "$@" --password-stdin ;;
          serve*) set -- "$@" --host 127.0.0.1 --port 0 ;;
        esac
        exec '%s' %s -jar '%s' "$@"
        """.formatted(
            JAVA,
            Stream.concat(LAUNCHER_OPTIONS.stream(), ClassArchive.OPTIONS.stream())
                .map(option -> "'" + option + "'")
                .collect(Collectors.joining(" ")),
            JAR));
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
    return folder;
  }

  private static List<String> java(List<String> options) {
    List<String> command = new ArrayList<>(List.of(JAVA.toString()));
    command.addAll(LAUNCHER_OPTIONS);
    command.addAll(options);
    return command;
  }

  private static ProcessBuilder builder(
      List<String> java, Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>(java);
    command.addAll(List.of("-jar", JAR.toString()));
    command.addAll(Arrays.asList(arguments));
    var builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(JarProcess::changesBehaviour);
    builder.environment().putAll(environment);
    return builder;
  }

  /** Waits until the server has told its addresses; returns the beginning of all URLs. */
  String url() throws InterruptedException {
    return out.await(ADDRESS, START).group(1);
  }

  Lines out() {
    return out;
  }

  Lines err() {
    return err;
  }

  /** Waits for the end; returns the exit code. */
  int exitCode() throws InterruptedException {
    return exitCode(START);
  }

  /** Waits for the end, but no longer; returns the exit code. */
  int exitCode(Duration limit) throws InterruptedException {
    if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new AssertionError("still runs after " + limit + ": " + err.all());
    }
    return process.exitValue();
  }

  /** Tells it to stop, with SIGTERM; {@code Process.destroy} would also close what it prints. */
  void terminate() {
    process.toHandle().destroy();
  }

  /** Ends it at once, as SIGKILL does. */
  void kill() {
    close();
  }

  @Override
  public void close() {
    process
        .destroyForcibly()
        .onExit()
        .orTimeout(START.toSeconds(), TimeUnit.SECONDS)
        .join();
  }

  private static boolean changesBehaviour(String variable) {
    return variable.startsWith("CHARON_")
        || variable.endsWith("JAVA_OPTIONS")
        || variable.equals("JAVA_TOOL_OPTIONS");
  }
}
