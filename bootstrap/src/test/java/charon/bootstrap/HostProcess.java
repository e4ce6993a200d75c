package charon.bootstrap;

import charon.bootstrap.run.TableHost;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@link TableHost} as a process, and what the virtual machine and the kernel say that it holds. */
final class HostProcess implements AutoCloseable {

  /** As {@code ./charon} starts it. */
  private static final List<String> OPTIONS =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData");

  private static final int COLLECTIONS = 4; // what one lets go, the next finds

  /** A generation of the heap: how much of it is used, and where it lies. */
  private static final Pattern GENERATION = Pattern.compile(
      "generation +total \\d+K, used (\\d+)K \\[0x([0-9a-f]+), 0x[0-9a-f]+, 0x([0-9a-f]+)\\)");

  /** A mapping in {@code smaps}, and how many kB of it are the process' share. */
  private static final Pattern MAPPING =
      Pattern.compile("(?m)^([0-9a-f]+)-[0-9a-f]+ .*$|^Pss: +(\\d+) kB$");

  private static final long STOP_SECONDS = 20;

  private final Process process;
  private final BufferedReader answers;
  private final Writer orders;
  private final String url;

  /**
   * Starts it.
   *
   * @param prefix what comes before the command, such as {@code taskset -c 0}; may be empty
   */
  HostProcess(List<String> prefix, Path data, Path campaign) throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.add("" + Path.of(System.getProperty("java.home"), "bin", "java"));
    command.addAll(OPTIONS);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(TableHost.class.getName(), "" + data, "" + campaign));
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().keySet().removeIf(name -> name.startsWith("CHARON_"));
    builder.environment().put("CHARON_LOG_LEVEL", "warn");
    process = builder.start();
    answers = process.inputReader();
    orders = process.outputWriter();
    url = "http://localhost:" + answer("port ");
  }

  /** Beginning of all URLs. */
  String url() {
    return url;
  }

  /** Lets tables that nobody is at give back what they can make again; tells how many are asleep. */
  int rest() throws IOException {
    return order("rest");
  }

  /** Lets tables that nobody is at sleep; tells how many are asleep. */
  int sleep() throws IOException {
    return order("sleep");
  }

  /** What it holds after garbage collections; of several figures the least, as it is never idle. */
  Memory memory() throws IOException {
    Memory least = collected();
    for (int i = 1; i < COLLECTIONS; i++) {
      Memory next = collected();
      least = new Memory(
          Math.min(least.heap(), next.heap()), Math.min(least.outside(), next.outside()));
    }
    return least;
  }

  private Memory collected() throws IOException {
    ask("GC.run");
    String heap = ask("GC.heap_info");
    Matcher generations = GENERATION.matcher(heap);
    long used = 0;
    long first = Long.MAX_VALUE;
    long end = 0;
    while (generations.find()) {
      used += Long.parseLong(generations.group(1));
      first = Math.min(first, Long.parseUnsignedLong(generations.group(2), 16));
      end = Math.max(end, Long.parseUnsignedLong(generations.group(3), 16));
    }
    if (end == 0) {
      throw new IOException("heap: " + heap + " (expected: two generations)");
    }
    return new Memory(1024 * used, 1024 * outside(first, end));
  }

  /**
   * What a process holds.
   *
   * @param heap bytes alive in its heap
   * @param outside bytes of its share of memory that are no part of the heap
   */
  record Memory(long heap, long outside) {}

  @Override
  public void close() throws IOException {
    orders.close(); // it stops when there are no more orders
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** In KiB: its share of all mappings that do not begin within the heap. */
  private long outside(long first, long end) throws IOException {
    Matcher lines =
        MAPPING.matcher(Files.readString(Path.of("/proc", "" + process.pid(), "smaps")));
    long sum = 0;
    boolean isHeap = false;
    while (lines.find()) {
      if (lines.group(1) != null) {
        long start = Long.parseUnsignedLong(lines.group(1), 16);
        isHeap = start >= first && start < end;
      } else if (!isHeap) {
        sum += Long.parseLong(lines.group(2));
      }
    }
    return sum;
  }

  private int order(String order) throws IOException {
    orders.write(order + "\n");
    orders.flush();
    return answer("asleep ");
  }

  private int answer(String beginning) throws IOException {
    for (String line = answers.readLine(); line != null; line = answers.readLine()) {
      if (line.startsWith(beginning)) {
        return Integer.parseInt(line.substring(beginning.length()));
      }
    }
    throw new IOException("The host of tables ended");
  }

  /** What a command of {@code jcmd} prints about the process. */
  private String ask(String command) throws IOException {
    String jcmd = "" + Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process asked = new ProcessBuilder(jcmd, "" + process.pid(), command)
        .redirectErrorStream(true)
        .start();
    try (BufferedReader out = asked.inputReader()) {
      return String.join("\n", out.lines().toList());
    }
  }
}
