package charon.benchmarks.load;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The displays of one table. Not thread-safe. */
final class TableDisplays {

  private final String base;
  private final List<EventStreamReader> streams = new ArrayList<>();
  private long expected = -1;
  private Arrival arrival = new Arrival(Long.MAX_VALUE, 0);

  /**
   * None yet.
   *
   * @param base what the table's paths begin with, such as {@code /t/keynote}; may be empty
   */
  TableDisplays(String base) {
    this.base = base;
  }

  String base() {
    return base;
  }

  /** Their streams, those that do not read left out. */
  List<EventStreamReader> streams() {
    return streams;
  }

  /** Complete events that have arrived. */
  long events() {
    return streams.stream().mapToLong(EventStreamReader::events).sum();
  }

  /** The newest revision that any of them has. */
  long revision() {
    return streams.stream().mapToLong(EventStreamReader::revision).max().orElse(-1);
  }

  /** Times from now on when they reach a revision. */
  Arrival expect(long revision) {
    expected = revision;
    arrival = new Arrival(revision, streams.size());
    return arrival;
  }

  /** What was expected last. */
  long expected() {
    return expected;
  }

  /** Whether all have reached what was expected last. */
  boolean areThere() {
    return arrival.complete();
  }

  /** Lets a stream read. */
  void read(EventStreamReader stream, ByteBuffer in) {
    long before = stream.revision();
    stream.read(in);
    arrival.note(before, stream.revision());
  }
}
