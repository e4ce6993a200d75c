package charon.http.sse.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is told beside the states is made once, elsewhere, and let go. */
class NoticeBoardTest {

  private final Queue<Runnable> maker = new ArrayDeque<>();
  private final AtomicInteger encoded = new AtomicInteger();
  private final NoticeBoard<String> board =
      new NoticeBoard<>("personal", this::encoded, maker::add);
  private final NoticeReader reader = NoticeReader.alone(board);

  @Test
  void whatComesMeanwhileIsMadeOnce() {
    AtomicInteger told = new AtomicInteger();
    reader.follow(told::incrementAndGet);
    assertThat(reader.untold()).isNull();

    board.show("one");
    board.show("two");
    board.show("three");
    assertThat(encoded).as("not on the thread that says so").hasValue(0);
    maker.forEach(Runnable::run);

    assertThat(encoded).hasValue(1);
    assertThat(told).hasValue(1);
    EventFrame frame = Objects.requireNonNull(reader.untold());
    reader.told(frame);
    frame.release();
    assertThat(reader.untold()).isNull();
    board.close();
    assertThat(frame.refCnt()).isZero();
  }

  @Test
  void theOneBeforeIsLetGo() {
    board.show("one");
    maker.remove().run();
    EventFrame before = Objects.requireNonNull(reader.untold());
    before.release();

    board.show("two");
    maker.remove().run();

    assertThat(before.refCnt()).isZero();
    board.close();
  }

  @Test
  void nothingIsKeptThatIsMadeAfterTheEnd() {
    board.show("one");
    board.close();

    maker.remove().run();

    assertThat(reader.untold()).isNull();
  }

  @Test
  void whoeverIsAmongManyIsNotCalledAlone() {
    AtomicInteger told = new AtomicInteger();
    NoticeReader.amongMany(board).follow(told::incrementAndGet);

    board.show("one");
    maker.remove().run();

    assertThat(told).hasValue(0);
    board.close();
  }

  @Test
  void aServerThatStopsTellsNothingAndIsNoFault() {
    NoticeBoard<String> stopping = new NoticeBoard<>("personal", this::encoded, work -> {
      throw new RejectedExecutionException("it stops");
    });

    stopping.show("one");

    assertThat(NoticeReader.alone(stopping).untold()).isNull();
  }

  private Map<String, String> encoded(String what) {
    encoded.incrementAndGet();
    return Map.of("what", what);
  }
}
