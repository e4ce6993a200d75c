package charon.persistence.campaign.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The thread that looks at folders. */
@Timeout(60)
class CampaignWatcherTest {

  private static final int DEADLINE_SECONDS = 30;

  private final CampaignWatcher watcher = new CampaignWatcher(System::nanoTime);
  private final BlockingQueue<Thread> looks = new LinkedBlockingQueue<>();

  @AfterEach
  void closeIt() {
    watcher.close();
  }

  @Test
  void oneThreadLooksAtAllFoldersAgainAndAgain() throws InterruptedException {
    BlockingQueue<Thread> others = new LinkedBlockingQueue<>();
    watcher.add(folder(() -> looks.add(Thread.currentThread())));
    watcher.add(folder(() -> others.add(Thread.currentThread())));

    Thread first = next(looks);
    assertThat(first.isDaemon()).isTrue();
    assertThat(next(looks)).isSameAs(first);
    assertThat(next(others)).isSameAs(first);
    assertThat(next(others)).isSameAs(first);
  }

  @Test
  void aFolderThatFailsIsLookedAtAgainAndKeepsNoOtherFromIt() throws InterruptedException {
    BlockingQueue<Thread> others = new LinkedBlockingQueue<>();
    watcher.add(folder(() -> {
      looks.add(Thread.currentThread());
      throw new IllegalStateException("a folder that fails");
    }));
    watcher.add(folder(() -> {
      throw new LinkageError("a fault of the program itself");
    }));
    watcher.add(folder(() -> others.add(Thread.currentThread())));

    assertThat(next(looks)).isSameAs(next(others));
    assertThat(next(looks)).isSameAs(next(others));
  }

  @Test
  void aFolderThatIsTakenOutIsLookedAtNoMore() throws InterruptedException {
    BlockingQueue<Thread> others = new LinkedBlockingQueue<>();
    Watched gone = folder(() -> looks.add(Thread.currentThread()));
    watcher.add(gone);
    watcher.add(folder(() -> others.add(Thread.currentThread())));
    watcher.remove(gone);

    next(others);
    next(others);

    assertThat(looks).isEmpty();
  }

  @Test
  void itsThreadEndsWithIt() throws InterruptedException {
    watcher.add(folder(() -> looks.add(Thread.currentThread())));
    Thread thread = next(looks);

    watcher.close();
    watcher.close();

    thread.join(TimeUnit.SECONDS.toMillis(DEADLINE_SECONDS));
    assertThat(thread.isAlive()).isFalse();
  }

  private static Thread next(BlockingQueue<Thread> looks) throws InterruptedException {
    @Nullable Thread next = looks.poll(DEADLINE_SECONDS, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("no look within " + DEADLINE_SECONDS + " s");
    }
    return next;
  }

  private static Watched folder(Runnable look) {
    return new Watched() {
      @Override
      public void look() {
        look.run();
      }

      @Override
      public boolean rests() {
        return true;
      }
    };
  }
}
