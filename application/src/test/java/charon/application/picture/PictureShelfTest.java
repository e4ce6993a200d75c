package charon.application.picture;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.in.picture.OfferedPicture;
import charon.application.port.in.picture.PictureVersion;
import charon.application.port.out.picture.PictureSubject;
import charon.domain.disclosure.Audience;
import charon.domain.payload.ActiveViewPayload;
import charon.domain.table.TableId;
import charon.domain.view.ActiveView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class PictureShelfTest {

  private static final PictureSubject SUBJECT = new PictureSubject(
      Audience.PLAYERS,
      new ActiveViewPayload(ActiveView.INITIAL, List.of(), Map.of(), Optional.empty()),
      PictureSubject.Beyond.NOTHING,
      path -> Optional.empty());

  private final List<Integer> drawn = new ArrayList<>();
  private long now;
  private final PictureShelf shelf = new PictureShelf(
      (subject, width) -> {
        drawn.add(width);
        return new byte[] {(byte) drawn.size()};
      },
      Runnable::run,
      () -> now);

  @Test
  void isDrawnOnceForAStateAndWidth() {
    byte[] first = png(offer(1, 100));
    pass(Duration.ofMinutes(1));

    assertThat(png(offer(1, 100))).isEqualTo(first);
    assertThat(drawn).containsExactly(100);
  }

  @Test
  void isDrawnOnceASecondAndTheLastOneIsAnsweredMeanwhile() {
    byte[] first = png(offer(1, 100));
    pass(Duration.ofMillis(999));

    OfferedPicture early = offer(2, 100);
    assertThat(early.version().revision()).isEqualTo(1);
    assertThat(png(early)).isEqualTo(first);

    pass(Duration.ofMillis(1));
    OfferedPicture late = offer(2, 100);
    assertThat(late.version().revision()).isEqualTo(2);
    assertThat(png(late)).isNotEqualTo(first);
  }

  @Test
  void aTableHasFourDrawnAtOnceAndThenOneASecond() {
    for (int width = 100; width < 104; width++) {
      png(offer(1, width));
    }

    assertThat(offer(1, 200).due()).contains(Duration.ofSeconds(1));
    pass(Duration.ofSeconds(1));
    assertThat(offer(1, 200).due()).isEmpty();
  }

  @Test
  void whatIsNotAskedForIsForgotten() {
    for (int width = 100; width < 300; width++) {
      png(offer(1, width));
      pass(Duration.ofSeconds(1));
    }

    assertThat(offer(1, 299).made()).isTrue();
    assertThat(offer(1, 100).made()).isFalse();
  }

  @Test
  void whoComesWhenTooManyWaitIsRefusedAndMayAskAgain() {
    boolean[] full = {true};
    PictureShelf crowded = new PictureShelf(
        (subject, width) -> new byte[1],
        work -> {
          if (full[0]) {
            throw new RejectedExecutionException("full");
          }
          work.run();
        },
        () -> now);

    assertThat(crowded
            .offer(key(100), version(1), () -> SUBJECT)
            .content()
            .png()
            .toCompletableFuture())
        .failsWithin(Duration.ofSeconds(1))
        .withThrowableThat()
        .withCauseInstanceOf(RejectedExecutionException.class);

    full[0] = false;
    assertThat(png(crowded.offer(key(100), version(1), () -> SUBJECT))).hasSize(1);
  }

  private OfferedPicture offer(long revision, int width) {
    return shelf.offer(key(width), version(revision), () -> SUBJECT);
  }

  private static PictureShelf.Key key(int width) {
    return new PictureShelf.Key(TableId.DEFAULT, "since noon", Audience.PLAYERS, false, width);
  }

  private static PictureVersion version(long revision) {
    return new PictureVersion(revision, "");
  }

  private static byte[] png(OfferedPicture offered) {
    return offered.content().png().toCompletableFuture().join();
  }

  private void pass(Duration time) {
    now += time.toNanos();
  }
}
