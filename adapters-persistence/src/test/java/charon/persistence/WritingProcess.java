package charon.persistence;

import charon.domain.message.NewMessage;
import charon.domain.message.Priority;
import charon.domain.table.TableId;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.stream.IntStream;

/** Another Charon on the same data folder: adds messages and prints the id of each that is kept. */
final class WritingProcess implements AutoCloseable {

  private final Process process;
  private final BufferedReader output;

  private WritingProcess(Process process) {
    this.process = process;
    this.output = process.inputReader();
  }

  /** Starts it; it ends by itself after that many messages. */
  static WritingProcess start(Path dataFolder, int messages) throws IOException {
    return new WritingProcess(new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            WritingProcess.class.getName(),
            dataFolder.toString(),
            String.valueOf(messages))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start());
  }

  /** What runs in the other process. */
  public static void main(String[] arguments) {
    try (PersistenceAdapter adapter = PersistenceAdapter.open(Path.of(arguments[0]))) {
      NewMessage message = new NewMessage("CHARON", "text", Priority.NORMAL, Set.of("ripley"));
      IntStream.range(0, Integer.parseInt(arguments[1]))
          .parallel()
          .forEach(n -> System.out.println("id "
              + adapter.messages(TableId.DEFAULT).add(message, Instant.EPOCH).id() + " kept"));
    }
  }

  /** The next id it printed; -1 at the end, also if it was killed in the middle of a line. */
  long nextId() throws IOException {
    String line = output.readLine();
    while (line != null && !line.startsWith("id ")) { // the log goes the same way
      line = output.readLine();
    }
    return line == null || !line.endsWith(" kept")
        ? -1
        : Long.parseLong(line.substring("id ".length(), line.indexOf(" kept")));
  }

  /** Ends it at once, as the lack of memory or an impatient administrator would. */
  void kill() {
    process.toHandle().destroyForcibly(); // the process's own method would close its output as well
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
