package charon.http.sse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.domain.campaign.Campaign;
import charon.domain.disclosure.Fog;
import charon.domain.disclosure.PublicCampaign;
import charon.domain.show.Showing;
import charon.http.HttpTransport;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A table where nobody looks at what is prepared pays nothing for it. */
class PreviewStreamsTest {

  private static final Showing SHOWING = Showing.first(PublicCampaign.of(Campaign.EMPTY), Fog.ON);

  private final Hall hall = Hall.over(HttpTransport.NIO, 1);
  private final TableStreams table = hall.open(1);
  private final AtomicInteger asked = new AtomicInteger();

  @AfterEach
  void close() {
    hall.close();
  }

  @Test
  void nothingIsMadeWhileNobodyLooks() {
    table.draftChanged();
    PreviewStreams.Seat first = table.previews().join(this::ask);
    PreviewStreams.Seat second = table.previews().join(this::ask);
    assertThat(asked).as("for both").hasValue(1);

    first.leave();
    first.leave();
    table.draftChanged();
    settle();
    assertThat(asked).as("one still looks").hasValue(2);

    second.leave();
    table.draftChanged();
    table.publish(Hall.state(1, "a change"));
    settle();
    assertThat(asked).hasValue(2);
  }

  @Test
  void changesThatComeTogetherAreMadeTogetherAndKeepNobodyWaiting() {
    CountDownLatch storage = new CountDownLatch(1);
    PreviewStreams.Seat seat = table.previews().join(this::ask);
    CompletableFuture<Void> busy =
        CompletableFuture.runAsync(() -> await(storage), hall.loops.previewer());

    for (int i = 1; i <= 50; i++) {
      table.publish(Hall.state(i, "change " + i));
      table.draftChanged();
    }
    storage.countDown();
    busy.join();
    settle();

    assertThat(asked).hasValue(2);
    seat.leave();
  }

  @Test
  void whoFindsNothingToSeeHasNoSeat() {
    assertThatThrownBy(() -> table.previews().join(() -> {
          throw new IllegalStateException("storage is away");
        }))
        .isInstanceOf(CompletionException.class)
        .hasRootCauseMessage("storage is away");

    table.previews().join(this::ask).leave();
    assertThat(asked).as("the next begins anew").hasValue(1);
  }

  private Showing ask() {
    asked.incrementAndGet();
    return SHOWING;
  }

  /** Waits until what was to be made has been. */
  private void settle() {
    CompletableFuture.runAsync(() -> {}, hall.loops.previewer()).join();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
