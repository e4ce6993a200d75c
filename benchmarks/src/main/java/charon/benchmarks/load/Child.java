package charon.benchmarks.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server's process on this machine, ended when this is closed. */
final class Child implements AutoCloseable {

  private static final long START_SECONDS = 60;
  private static final long STOP_SECONDS = 10;

  private final Process process;
  private final String firstMatch;

  private Child(Process process, String firstMatch) {
    this.process = process;
    this.firstMatch = firstMatch;
  }

  /** Starts a process and waits until it prints something; its first group is kept. */
  static Child start(boolean pinned, List<String> command, Pattern awaited) throws IOException {
    List<String> words = new ArrayList<>(pinned ? List.of("taskset", "-c", "0") : List.of());
    words.addAll(command);
    ProcessBuilder builder =
        new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putIfAbsent("CHARON_LOG_LEVEL", "warn");
    Process process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy)); // if this is broken off
    CompletableFuture<Void> overdue = CompletableFuture.runAsync(
        process::destroyForcibly,
        CompletableFuture.delayedExecutor(START_SECONDS, TimeUnit.SECONDS));
    // not closed: the process could not print any more
    BufferedReader out = process.inputReader();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher matcher = awaited.matcher(line);
      if (matcher.find()) {
        overdue.cancel(false);
        return new Child(process, matcher.group(1));
      }
    }
    throw new IOException("It ended without having listened: " + String.join(" ", words));
  }

  /** Runs a command to its end. */
  static String output(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    try (BufferedReader out = process.inputReader()) {
      return String.join("\n", out.lines().toList());
    }
  }

  long pid() {
    return process.pid();
  }

  int port() {
    return Integer.parseInt(firstMatch);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
