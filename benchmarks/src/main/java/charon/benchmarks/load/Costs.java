package charon.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the kernel and the virtual machine say that a process has used. */
final class Costs {

  private static final long PAGE = 4096;
  private static final Pattern PSS = Pattern.compile("(?m)^Pss: +(\\d+) kB");
  private static final Pattern TCP = Pattern.compile("(?m)^TCP: .* mem (\\d+)");
  private static final Pattern THREADS = Pattern.compile("(?m)^Threads:\\s+(\\d+)");
  private static final Pattern ROW = Pattern.compile("(?m)^ *\\d+: +(\\d+) +(\\d+) +(\\S+)");
  private static final Pattern LIVE = Pattern.compile("(?m)^Total +\\d+ +(\\d+)");

  private Costs() {}

  /**
   * Processor time of each thread in nanoseconds, by its name and number; nothing where the kernel
   * does not count so finely.
   */
  static Map<String, Long> cpuNanosByThread(long pid) throws IOException {
    Map<String, Long> nanos = new HashMap<>();
    if (!Files.exists(process(pid).resolve("schedstat"))) {
      return nanos;
    }
    try (Stream<Path> tasks = Files.list(process(pid).resolve("task"))) {
      for (Path task : tasks.toList()) {
        String name = Files.readString(task.resolve("comm")).strip() + " " + task.getFileName();
        nanos.put(
            name, Long.parseLong(Files.readString(task.resolve("schedstat")).split(" ", 2)[0]));
      }
    }
    return nanos;
  }

  /** What each has more than before; all of what was not there. */
  static Map<String, Long> since(Map<String, Long> before, Map<String, Long> now) {
    Map<String, Long> more = new HashMap<>();
    now.forEach((name, value) -> more.put(name, value - before.getOrDefault(name, 0L)));
    return more;
  }

  /** Memory of the process, shared pages in part, in bytes. */
  static long pssBytes(long pid) throws IOException {
    return 1024 * number(PSS, Files.readString(process(pid).resolve("smaps_rollup")));
  }

  /** Memory that the kernel holds for TCP sockets of all processes, in bytes. */
  static long tcpBytes() throws IOException {
    return PAGE * number(TCP, Files.readString(Path.of("/proc/net/sockstat")));
  }

  /** How many threads the process has. */
  static long threads(long pid) throws IOException {
    return number(THREADS, Files.readString(process(pid).resolve("status")));
  }

  /** How many files and sockets it has open. */
  static long openFiles(long pid) throws IOException {
    try (Stream<Path> open = Files.list(process(pid).resolve("fd"))) {
      return open.count();
    }
  }

  /** What is alive in a Java process' heap, after a garbage collection, in bytes. */
  static long liveHeapBytes(long pid) throws IOException {
    String jcmd = "" + Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Child.output(List.of(jcmd, "" + pid, "GC.run"));
    return number(LIVE, Child.output(List.of(jcmd, "" + pid, "GC.class_histogram")));
  }

  /** How many objects of each class are alive, and their bytes, after a garbage collection. */
  static Map<String, Alive> liveObjects(long pid) throws IOException {
    String jcmd = "" + Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Child.output(List.of(jcmd, "" + pid, "GC.run"));
    Map<String, Alive> alive = new HashMap<>();
    Matcher rows = ROW.matcher(Child.output(List.of(jcmd, "" + pid, "GC.class_histogram")));
    while (rows.find()) {
      alive.put(
          rows.group(3), new Alive(Long.parseLong(rows.group(1)), Long.parseLong(rows.group(2))));
    }
    return alive;
  }

  /** Objects of a class, and how many bytes they take. */
  record Alive(long objects, long bytes) {

    static final Alive NONE = new Alive(0, 0);
  }

  /** Processor time of all threads, those that have ended too, in ticks of 10 ms. */
  static long cpuTicks(long pid) throws IOException {
    String stat = Files.readString(process(pid).resolve("stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return Long.parseLong(fields[11]) + Long.parseLong(fields[12]); // utime, stime
  }

  private static Path process(long pid) {
    return Path.of("/proc", "" + pid);
  }

  private static long number(Pattern pattern, String text) throws IOException {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IOException("No " + pattern + " in: " + text);
    }
    return Long.parseLong(matcher.group(1));
  }
}
