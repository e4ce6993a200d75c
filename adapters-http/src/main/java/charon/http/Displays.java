package charon.http;

import charon.domain.table.TableId;
import charon.http.message.HttpDate;
import charon.http.server.connection.EventLoops;
import charon.http.server.connection.Transport;
import charon.http.sse.StreamLoops;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.function.IntFunction;

/**
 * The displays of all tables, present and to come. There before anything can be seen, and closed when
 * nothing changes any more. Thread-safe.
 */
public final class Displays implements AutoCloseable {

  private static final int OPENING_NAME_BYTES = 4;

  private final EventLoops loops;
  private final StreamLoops streams;
  private final HttpDate date;
  private final InstantSource clock;
  private final IntFunction<byte[]> randomBytes;

  /**
   * Starts the event loops; no display can come before there is an {@link HttpAdapter}.
   *
   * @param settings of which those of transport and streams count
   * @param randomBytes a cryptographically strong source; takes how many bytes to give
   * @param clock tells when answers are made
   */
  public Displays(HttpSettings settings, IntFunction<byte[]> randomBytes, InstantSource clock) {
    this.clock = clock;
    date = new HttpDate(clock);
    boolean nativeWanted = settings.transport() != HttpTransport.NIO;
    loops =
        new EventLoops(Transport.choose(nativeWanted), Runtime.getRuntime().availableProcessors());
    streams = new StreamLoops(loops.group(), settings.streams(), date);
    this.randomBytes = randomBytes;
  }

  /**
   * Lets a table be shown, until what is returned is closed. Revisions count from the beginning again
   * each time, so entity tags have a name of each opening in them: one that tells nothing of other
   * tables, as a count of all openings would.
   *
   * @throws IllegalStateException if it is open already
   */
  public TableDisplays open(TableId table) {
    String opening = HexFormat.of().formatHex(randomBytes.apply(OPENING_NAME_BYTES));
    return new TableDisplays(streams.open(table, opening));
  }

  EventLoops loops() {
    return loops;
  }

  HttpDate date() {
    return date;
  }

  InstantSource clock() {
    return clock;
  }

  StreamLoops streams() {
    return streams;
  }

  /** Closes all connections, and the tables that are open: nothing is published after this. */
  @Override
  public void close() {
    loops.close();
    streams.release();
  }
}
