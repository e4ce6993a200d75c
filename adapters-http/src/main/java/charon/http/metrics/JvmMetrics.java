package charon.http.metrics;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** The process and its Java machine, under the names that Prometheus' own library has for them. */
public final class JvmMetrics {

  private static final double MILLIS = 1_000;
  private static final double NANOS = 1_000_000_000;

  private JvmMetrics() {}

  /** All of them. */
  public static List<Metric> all() {
    return Stream.of(process(), memory(), work()).flatMap(List::stream).toList();
  }

  private static List<Metric> process() {
    var runtime = ManagementFactory.getRuntimeMXBean();
    return List.of(
        Metric.gauge(
            "process_start_time_seconds",
            "When the process started, in seconds since 1970.",
            () -> runtime.getStartTime() / MILLIS),
        Metric.gauge(
            "process_uptime_seconds",
            "How long the process has run.",
            () -> runtime.getUptime() / MILLIS),
        ofSystem(
            "process_cpu_seconds_total",
            MetricType.COUNTER,
            "Processor time used.",
            system -> system.getProcessCpuTime() / NANOS),
        ofSystem(
            "process_open_fds",
            MetricType.GAUGE,
            "Open file descriptors, sockets among them.",
            UnixOperatingSystemMXBean::getOpenFileDescriptorCount),
        ofSystem(
            "process_max_fds",
            MetricType.GAUGE,
            "How many file descriptors may be open.",
            UnixOperatingSystemMXBean::getMaxFileDescriptorCount));
  }

  private static List<Metric> memory() {
    return List.of(
        memory("used", "Memory in use.", MemoryUsage::getUsed),
        memory("committed", "Memory taken from the system.", MemoryUsage::getCommitted),
        memory("max", "Memory that may be taken; -1: no limit.", MemoryUsage::getMax),
        new Metric(
            "jvm_buffer_pool_used_bytes",
            MetricType.GAUGE,
            "Memory of buffers outside the heap that the Java machine counts.",
            JvmMetrics::bufferPools));
  }

  private static List<Metric> work() {
    return List.of(
        new Metric(
            "jvm_gc_collection_seconds",
            MetricType.SUMMARY,
            "Time spent in garbage collections.",
            JvmMetrics::collections),
        Metric.gauge(
            "jvm_threads_current",
            "Threads.",
            () -> ManagementFactory.getThreadMXBean().getThreadCount()));
  }

  private static Metric ofSystem(
      String name,
      MetricType type,
      String help,
      ToDoubleFunction<UnixOperatingSystemMXBean> value) {
    return new Metric(
        name,
        type,
        help,
        () ->
            ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? List.of(new Sample("", Labels.NONE, value.applyAsDouble(system)))
                : List.of());
  }

  private static Metric memory(String what, String help, ToLongFunction<MemoryUsage> value) {
    var memory = ManagementFactory.getMemoryMXBean();
    return new Metric(
        "jvm_memory_" + what + "_bytes",
        MetricType.GAUGE,
        help,
        () -> List.of(
            Sample.of(Labels.of("area", "heap"), value.applyAsLong(memory.getHeapMemoryUsage())),
            Sample.of(
                Labels.of("area", "nonheap"), value.applyAsLong(memory.getNonHeapMemoryUsage()))));
  }

  private static List<Sample> bufferPools() {
    return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
        .map(pool -> Sample.of(Labels.of("pool", pool.getName()), pool.getMemoryUsed()))
        .toList();
  }

  private static List<Sample> collections() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .flatMap(JvmMetrics::collections)
        .toList();
  }

  private static Stream<Sample> collections(GarbageCollectorMXBean collector) {
    Labels labels = Labels.of("gc", collector.getName());
    return Stream.of(
        new Sample("_count", labels, collector.getCollectionCount()),
        new Sample("_sum", labels, collector.getCollectionTime() / MILLIS));
  }
}
