package charon.http;

import charon.application.port.out.ActiveViewPublisher;
import charon.application.port.out.NewsPublisher;
import charon.application.port.out.steering.PingPublisher;
import charon.domain.disclosure.Audience;
import charon.domain.payload.ViewUpdate;
import charon.http.sse.TableStreams;
import java.util.function.Supplier;

/** The displays of one table, present and to come, while the table is awake. Thread-safe. */
public final class TableDisplays implements AutoCloseable {

  private final TableStreams streams;

  TableDisplays(TableStreams streams) {
    this.streams = streams;
  }

  /** Where the table's view tells them of its changes. */
  public ActiveViewPublisher publisher() {
    return streams;
  }

  /** Where they are told what is newest of all that is said at the table. */
  public NewsPublisher newsPublisher() {
    return streams;
  }

  /** Where they are shown a point of the map for a moment. */
  public PingPublisher pingPublisher() {
    return streams;
  }

  /** What is prepared at the table is something else now. Neither waits nor throws. */
  public void draftChanged() {
    streams.draftChanged();
  }

  /** How many streams show the table to an audience. Never waits. */
  public int displays(Audience audience) {
    return streams.displays(audience);
  }

  /**
   * Ends all streams of the table as answers end. Waits until each has been told, not until it has
   * heard.
   */
  public void endStreams() {
    streams.endAll();
  }

  /**
   * Gives back the memory of what nobody looks at; it is made again when somebody asks for it.
   *
   * @param again gives what was published last, or is about to be; may take a while
   */
  public void rest(Supplier<ViewUpdate> again) {
    streams.rest(again);
  }

  /** Lets the last state go, when nobody is there any more: nothing is published after this. */
  @Override
  public void close() {
    streams.close();
  }
}
