package charon.application.picture;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.in.picture.DrawnPicture;
import charon.application.port.in.picture.OfferedPicture;
import charon.application.port.in.picture.PictureVersion;
import charon.application.port.out.picture.PictureSubject;
import charon.domain.disclosure.Audience;
import charon.domain.payload.ActiveViewPayload;
import charon.domain.table.TableId;
import charon.domain.view.ActiveView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class PictureShelfTest {

  private static final PictureSubject SUBJECT = new PictureSubject(
      Audience.PLAYERS,
      new ActiveViewPayload(ActiveView.INITIAL, List.of(), Map.of(), Optional.empty()),
      PictureSubject.Beyond.NOTHING,
      path -> Optional.empty());

  private final List<Integer> drawn = new ArrayList<>();
  private final PriorityQueue<Due> due =
      new PriorityQueue<>(Comparator.comparingLong((Due one) -> one.at()));
  private long now;
  private long revision = 1;
  private boolean full;
  private Runnable whileDrawing = () -> {};
  private final PictureShelf shelf = new PictureShelf(
      (subject, width) -> {
        drawn.add(width);
        whileDrawing.run();
        return new byte[] {(byte) drawn.size()};
      },
      this::after,
      () -> now);

  private record Due(long at, Runnable work) {}

  @Test
  void isDrawnOnceForAStateAndWidth() {
    byte[] first = picture(100).png();
    pass(Duration.ofMinutes(1));

    assertThat(picture(100).png()).isEqualTo(first);
    assertThat(drawn).containsExactly(100);
  }

  @Test
  void whoComesWithinASecondWaitsForTheNextOne() {
    picture(100);
    revision = 2;
    pass(Duration.ofMillis(400));

    CompletableFuture<DrawnPicture> one = ask(100);
    CompletableFuture<DrawnPicture> other = ask(100);
    revision = 3; // while they wait
    pass(Duration.ofMillis(599));
    assertThat(one).isNotDone();

    pass(Duration.ofMillis(1));
    assertThat(one.join().version().revision()).isEqualTo(3);
    assertThat(other.join()).isSameAs(one.join());
    assertThat(drawn).containsExactly(100, 100);
  }

  @Test
  void whoComesWhileOneIsDrawnGetsNoneOfWhatWasShownBefore() {
    List<CompletableFuture<DrawnPicture>> late = new ArrayList<>();
    whileDrawing = () -> {
      whileDrawing = () -> {};
      revision = 2; // a blackout
      late.add(ask(100));
    };

    assertThat(picture(100).version().revision()).isEqualTo(1);
    pass(Duration.ofSeconds(1));

    assertThat(late.get(0).join().version().revision()).isEqualTo(2);
  }

  @Test
  void whatWasAskedForLatelyIsDrawnAgainHoweverManyOthersAre() {
    picture(960);
    pass(Duration.ofMinutes(1));

    for (int width = 100; width < 160; width++) { // a stranger takes all that there is
      revision++;
      for (int other = width; other < width + 4; other++) {
        if (offer(other).due().isEmpty()) {
          ask(other);
        }
      }
      CompletableFuture<DrawnPicture> mine = ask(960);
      pass(Duration.ofSeconds(1));
      assertThat(mine.join().version().revision()).isEqualTo(revision);
    }
  }

  @Test
  void widthsWithoutASeatWaitForTheirTurnAndGetNothingOldMeanwhile() {
    for (int width = 100; width < 100 + Regulars.SEATS; width++) {
      picture(width);
      pass(Duration.ofSeconds(1));
    }
    for (int width = 200; width < 200 + Regulars.AT_ONCE; width++) {
      picture(width);
    }
    revision = 2;

    assertThat(offer(200).due()).contains(Duration.ofSeconds(1));
    assertThat(offer(100).due()).isEmpty();
    pass(Duration.ofSeconds(1));
    assertThat(offer(200).due()).isEmpty();
  }

  @Test
  void aSeatIsFreeOnceNobodyAsksForItAnyMore() {
    for (int width = 100; width < 100 + Regulars.SEATS; width++) {
      picture(width);
      pass(Duration.ofSeconds(1));
    }
    pass(Regulars.LATELY);

    picture(200);
    for (int width = 300; width < 299 + Regulars.AT_ONCE; width++) {
      picture(width);
    }
    revision = 2;

    assertThat(offer(200).due()).isEmpty();
    assertThat(offer(400).due()).isPresent();
  }

  @Test
  void aTableHasFourNewOnesDrawnAtOnceAndThenOneASecond() {
    for (int width = 100; width < 104; width++) {
      picture(width);
    }

    assertThat(offer(200).due()).contains(Duration.ofSeconds(1));
    pass(Duration.ofSeconds(1));
    assertThat(offer(200).due()).isEmpty();
  }

  @Test
  void whatIsNotAskedForIsForgotten() {
    for (int width = 100; width < 300; width++) {
      picture(width);
      pass(Duration.ofSeconds(1));
    }

    assertThat(offer(299).made()).isTrue();
    assertThat(offer(100).made()).isFalse();
  }

  @Test
  void whoComesWhenTooManyWaitIsRefusedAndMayAskAgain() {
    full = true;
    isRefused(ask(100));

    full = false;
    assertThat(picture(100).png()).hasSize(1);
  }

  @Test
  void noMoreThanSoManyWait() {
    picture(100);
    revision = 2;
    List<CompletableFuture<DrawnPicture>> waiting = new ArrayList<>();
    for (int i = 0; i < PictureShelf.MAX_WAITING; i++) {
      waiting.add(ask(100));
    }

    isRefused(ask(100));

    pass(Duration.ofSeconds(1));
    assertThat(waiting).allMatch(CompletableFuture::isDone);
    revision = 3;
    assertThat(ask(100)).isNotDone();
  }

  private static void isRefused(CompletableFuture<DrawnPicture> asked) {
    assertThat(asked)
        .failsWithin(Duration.ZERO)
        .withThrowableThat()
        .withCauseInstanceOf(RejectedExecutionException.class);
  }

  private OfferedPicture offer(int width) {
    PictureShelf.Key key =
        new PictureShelf.Key(TableId.DEFAULT, "since noon", Audience.PLAYERS, width);
    return shelf.offer(key, version(), () -> new PictureShelf.Shot(version(), SUBJECT));
  }

  private CompletableFuture<DrawnPicture> ask(int width) {
    return offer(width).content().drawn().toCompletableFuture();
  }

  /** One that nobody has to wait for. */
  private DrawnPicture picture(int width) {
    CompletableFuture<DrawnPicture> asked = ask(width);
    pass(Duration.ZERO);
    assertThat(asked).isDone();
    return asked.join();
  }

  private PictureVersion version() {
    return new PictureVersion(revision, "");
  }

  private void after(Duration wait, Runnable work) {
    if (full) {
      throw new RejectedExecutionException("full");
    }
    due.add(new Due(now + wait.toNanos(), work));
  }

  private void pass(Duration time) {
    now += time.toNanos();
    while (!due.isEmpty() && due.element().at() <= now) {
      due.remove().work().run();
    }
  }
}
