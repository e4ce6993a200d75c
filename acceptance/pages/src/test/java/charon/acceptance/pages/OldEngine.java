package charon.acceptance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A window of the oldest browser engine that the pages are made for, a Chromium 87: Qt WebEngine 5.15
 * as Debian packages it for Python ({@code python3-pyqt5.qtwebengine}). Nothing moves in it, and its
 * window is on no screen.
 */
final class OldEngine implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String DRIVER = "src/test/resources/old-engine.py";

  /** Debian's packages are for Debian's Python; another one may come first on the path. */
  private static final List<String> PYTHONS = List.of("/usr/bin/python3", "python3");

  private static final long SECONDS_TO_END = 10;

  private final Process process;
  private final BufferedWriter commands;
  private final BufferedReader answers;
  private final List<String> complaints = new ArrayList<>();

  private OldEngine(Process process) {
    this.process = process;
    this.commands = process.outputWriter(StandardCharsets.UTF_8);
    this.answers = process.inputReader(StandardCharsets.UTF_8);
  }

  /** The Python that has the engine, if there is one on this machine. */
  static Optional<String> python() {
    return PYTHONS.stream().filter(OldEngine::hasEngine).findFirst();
  }

  /** Starts the engine, with an empty window as large as the one on the wall. */
  static OldEngine start(String python) throws IOException {
    return new OldEngine(new ProcessBuilder(python, DRIVER)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start());
  }

  /** Goes to an address. */
  void open(String url) {
    ask("open", url);
  }

  /** Waits for an expression to be true in the page; fails if that takes too long. */
  void await(String expression) {
    assertThat(ask("until", expression).asBoolean())
        .as("%s; complaints: %s", expression, complaints)
        .isTrue();
  }

  /** Runs a script in the page; its value as text, which must not be empty. */
  String run(String script) {
    return ask("until", script).asString();
  }

  /** Saves a picture of the window. */
  void picture(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    assertThat(ask("picture", file.toAbsolutePath().toString()).asBoolean()).isTrue();
  }

  /** What the pages have complained of since this was asked last. */
  List<String> newComplaints() {
    List<String> told = List.copyOf(complaints);
    complaints.clear();
    return told;
  }

  private JsonNode ask(String what, String with) {
    try {
      commands.write(JSON.writeValueAsString(Map.of("do", what, "with", with)));
      commands.newLine();
      commands.flush();
      while (true) {
        JsonNode line = JSON.readTree(Optional.ofNullable(answers.readLine())
            .orElseThrow(() -> new AssertionError("the engine has ended: " + what + " " + with)));
        if (line.has("answer")) {
          return line.path("answer");
        }
        complaints.add(line.path("complaint").asString());
      }
    } catch (IOException e) {
      throw new AssertionError("the engine does not answer", e);
    }
  }

  private static boolean hasEngine(String python) {
    try {
      return new ProcessBuilder(python, "-c", "import PyQt5.QtWebEngineWidgets")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false; // no such program
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() throws IOException {
    commands.close(); // the end of the commands is the end of the engine
    try {
      process.onExit().get(SECONDS_TO_END, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      Stream.concat(process.descendants(), Stream.of(process.toHandle()))
          .forEach(ProcessHandle::destroyForcibly);
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }
}
