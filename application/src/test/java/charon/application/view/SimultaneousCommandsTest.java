package charon.application.view;

import static charon.application.view.ViewTable.RAT;
import static charon.application.view.ViewTable.encounter;
import static charon.application.view.ViewTable.moveTo;
import static org.assertj.core.api.Assertions.assertThat;

import charon.application.fake.RecordingPublisher;
import charon.domain.encounter.SelectDeck;
import charon.domain.encounter.ToggleRoom;
import charon.domain.encounter.TokenId;
import charon.domain.payload.ViewUpdate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Many who change the view at the same time, and many who look. */
class SimultaneousCommandsTest {

  private static final int WRITERS = 16;

  private final ViewTable table = new ViewTable();
  private final RecordingPublisher publisher = table.publisher;
  private final ActiveViewService service = table.service;

  @Test
  void simultaneousWritersLoseNoUpdateAndPublishInOrder() throws Exception {
    int moves = 100;
    List<TokenId> tokens = IntStream.range(0, WRITERS)
        .mapToObj(i -> Hand.on(service).placeToken(RAT).id())
        .toList();

    simultaneously(tokens.stream()
        .map(token -> task(() -> IntStream.rangeClosed(1, moves)
            .forEach(x -> Hand.on(service).execute(encounter(moveTo(token, x))))))
        .toList());

    assertThat(service.current().gm().payload().view().encounter().tokens().values())
        .hasSize(WRITERS)
        .extracting(token -> token.position().x())
        .containsOnly((long) moves);
    assertThat(table.revisions())
        .isEqualTo(LongStream.rangeClosed(0, WRITERS + WRITERS * moves).boxed().toList());
    assertThat(publisher.last()).isSameAs(service.current());
  }

  @Test
  void everyTurnOfARoomStartsFromTheOneBeforeIt() throws Exception {
    int turns = 100;

    simultaneously(Collections.nCopies(
        WRITERS,
        task(() -> IntStream.range(0, turns)
            .forEach(i ->
                Hand.on(service).execute(encounter(new ToggleRoom("hall", Optional.empty())))))));

    assertThat(publisher.updates())
        .hasSize(1 + WRITERS * turns)
        .allSatisfy(
            update -> assertThat(update.gm().payload().view().encounter().isVisible("hall"))
                .as("revision %s", update.gm().revision())
                .isEqualTo(update.gm().revision() % 2 == 0));
  }

  @Test
  void simultaneouslyPlacedTokensAreAllThere() throws Exception {
    int each = 20;
    Set<TokenId> ids = Collections.synchronizedSet(new HashSet<>());

    simultaneously(Collections.nCopies(
        WRITERS,
        task(() -> IntStream.range(0, each)
            .forEach(i -> ids.add(Hand.on(service).placeToken(RAT).id())))));

    assertThat(ids).hasSize(WRITERS * each);
    assertThat(service.current().gm().payload().view().encounter().tokens()).containsOnlyKeys(ids);
  }

  @Test
  void readersNeverSeeAnOlderRevisionAfterANewerNorHalfAChange() throws Exception {
    int writes = 5_000;
    var written = new AtomicBoolean();
    List<Callable<Void>> tasks = new ArrayList<>(Collections.nCopies(4, task(() -> {
      long seen = 0;
      while (!written.get()) {
        ViewUpdate update = service.current();
        assertThat(update.gm().revision()).isGreaterThanOrEqualTo(seen);
        assertThat(levelOf(update)).isEqualTo(update.gm().revision());
        seen = update.gm().revision();
      }
    })));
    Hand.on(service).execute(encounter(new SelectDeck(1, "")));
    tasks.add(task(() -> {
      try {
        LongStream.rangeClosed(2, writes)
            .forEach(level -> Hand.on(service).execute(encounter(new SelectDeck(level, ""))));
      } finally {
        written.set(true);
      }
    }));

    simultaneously(tasks);

    assertThat(service.current().gm().revision()).isEqualTo(writes);
  }

  private static long levelOf(ViewUpdate update) {
    return update.gm().payload().view().encounter().level();
  }

  private static Callable<Void> task(Runnable work) {
    return Executors.<Void>callable(work, null);
  }

  /** Runs the tasks at once, each on its own thread, and fails if one of them does. */
  private static void simultaneously(List<Callable<Void>> tasks) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
    try {
      var start = new CountDownLatch(1);
      List<Future<Void>> running = tasks.stream()
          .map(task -> threads.submit(() -> {
            start.await();
            return task.call();
          }))
          .toList();
      start.countDown();
      for (Future<Void> each : running) {
        each.get(60, TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
