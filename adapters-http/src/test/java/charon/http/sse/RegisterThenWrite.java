package charon.http.sse;

import charon.application.port.in.Grant;
import charon.domain.campaign.Campaign;
import charon.domain.disclosure.Disclosure;
import charon.domain.payload.ActiveViewPayload;
import charon.domain.payload.AudienceUpdate;
import charon.domain.payload.Projection;
import charon.domain.view.ActiveView;
import charon.http.metrics.StreamMetrics;
import charon.http.sse.frame.Compressors;
import charon.http.sse.frame.FrameForm;
import charon.http.sse.frame.LatestFrame;
import charon.http.sse.frame.LatestNews;
import charon.http.sse.frame.SharedChunk;
import charon.http.sse.frame.SseFrame;
import io.netty.buffer.ByteBuf;
import io.netty.channel.DefaultEventLoop;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A display comes while the view is changed twice: in whatever order that happens, it ends on the last
 * state. Here it runs as it comes; {@code benchmarks/interleavings} runs it in all the orders that it
 * can think of.
 */
public final class RegisterThenWrite {

  private static final ActiveViewPayload NOTHING =
      Projection.of(Disclosure.toGm(ActiveView.INITIAL, Campaign.EMPTY)).payload();
  private static final int LAST = 2;

  private final DefaultEventLoop eventLoop =
      new DefaultEventLoop(new DefaultThreadFactory("loop", true));
  private final StreamLoop loop =
      new StreamLoop(eventLoop, StreamSettings.DEFAULTS, System::nanoTime);
  private final Compressors compressors = Compressors.ofThisMachine();
  private final LatestFrame latest =
      new LatestFrame(compressors, "test-", update -> new byte[] {'{', '}'}, loop::execute);
  private final Listeners listeners = new Listeners();
  private final LoopDisplays displays =
      new LoopDisplays(loop, new Newest(latest, new LatestNews()), listeners, new StreamMetrics());

  private volatile AudienceUpdate shown =
      new AudienceUpdate(0, NOTHING); // as the view service has it

  private RegisterThenWrite() {}

  /**
   * {@code registered}; {@code rested}: meanwhile what can be made again is let go; or {@code written}:
   * first a display is written to, which is a fault.
   */
  public static void main(String[] args) {
    RegisterThenWrite scenario = new RegisterThenWrite();
    try {
      scenario.run(!args[0].equals("written"), args[0].equals("rested"));
    } finally {
      scenario.latest.release();
      scenario.compressors.close();
      scenario.eventLoop.shutdownGracefully(0, 0, TimeUnit.SECONDS);
    }
  }

  private void run(boolean registeredFirst, boolean rests) {
    change(0);
    latest.make(Set.of(FrameForm.PLAIN)).release(); // somebody has asked for it
    Display display = new Display(displays);
    Thread writer = new Thread(() -> {
      for (int revision = 1; revision <= LAST; revision++) {
        change(revision);
      }
    });
    Thread rester = new Thread(rests ? this::rest : () -> {});
    writer.start();
    rester.start();
    loop.execute(() -> {
      if (registeredFirst) {
        displays.join(display);
        displays.catchUp(display);
      } else {
        displays.catchUp(display);
        displays.join(display);
      }
    });
    join(writer);
    join(rester);
    for (int round = 0; round < LAST + 4; round++) { // what was ordered orders something in turn
      eventLoop.submit(() -> {}).syncUninterruptibly();
    }
    eventLoop
        .submit(() -> {
          if (!display.isCurrent(LAST)) {
            throw new AssertionError("the display does not show the last state");
          }
        })
        .syncUninterruptibly();
  }

  /** As {@link AudienceStreams#show} does. */
  private void change(int revision) {
    shown = new AudienceUpdate(revision, NOTHING); // before anybody is told
    latest.replace(shown);
    if (listeners.displays() > 0) {
      SseFrame frame = latest.make(listeners.wants());
      listeners.places().forEach(there -> there.deliver(frame, there.now()));
      frame.release();
    }
  }

  /** As {@link AudienceStreams#rest} does. */
  private void rest() {
    if (listeners.displays() == 0) {
      latest.rest(() -> shown);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** Takes all that it is sent. */
  private static final class Display extends SseConnection {

    Display(LoopDisplays displays) {
      super(
          displays, new StreamFormat(true, false, false, NewsWish.NONE, null).shared(), Grant.NONE);
    }

    @Override
    boolean isPending() {
      return false;
    }

    @Override
    void send(SharedChunk chunk) {
      // it is the frame's
    }

    @Override
    void queue(ByteBuf content) {
      content.release();
    }

    @Override
    void end() {
      throw new IllegalStateException("nobody ends it");
    }

    @Override
    void close() {
      throw new IllegalStateException("nobody closes it");
    }
  }
}
