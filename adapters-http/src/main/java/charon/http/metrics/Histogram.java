package charon.http.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** How long something took, in buckets from a tenth of a millisecond to ten seconds. Thread-safe. */
final class Histogram {

  private static final double[] BOUNDS = {
    0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10
  };
  private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

  private final LongAdder[] counts =
      Stream.generate(LongAdder::new).limit(BOUNDS.length + 1L).toArray(LongAdder[]::new);
  private final LongAdder sumNanos = new LongAdder();

  /** Counts one more. */
  public void observe(long nanos) {
    double seconds = nanos / NANOS;
    int bucket = 0;
    while (bucket < BOUNDS.length && seconds > BOUNDS[bucket]) {
      bucket++;
    }
    counts[bucket].increment();
    sumNanos.add(nanos);
  }

  /** The buckets, each with those below it, the sum and the count. */
  public List<Sample> samples(Labels labels) {
    List<Sample> samples = new ArrayList<>();
    long upTo = 0;
    for (int i = 0; i < BOUNDS.length; i++) {
      upTo += counts[i].sum();
      samples.add(new Sample("_bucket", labels.and("le", Double.toString(BOUNDS[i])), upTo));
    }
    upTo += counts[BOUNDS.length].sum();
    samples.add(new Sample("_bucket", labels.and("le", "+Inf"), upTo));
    samples.add(new Sample("_sum", labels, sumNanos.sum() / NANOS));
    samples.add(new Sample("_count", labels, upTo));
    return samples;
  }
}
