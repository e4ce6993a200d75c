package charon.http.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import charon.domain.NotFoundException;
import charon.http.message.Peer;
import charon.http.message.Request;
import charon.http.message.Response;
import charon.http.message.Target;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FileReadingTest {

  private final FileReading files = new FileReading(Runnable::run, length -> true);
  private final AtomicInteger reads = new AtomicInteger();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch mayEnd = new CountDownLatch(1);

  @Test
  void whoAsksForOneFileDoesNotWaitForAnother() throws Exception {
    var slow =
        CompletableFuture.supplyAsync(() -> files.content("slow", this::slowly).join());
    begun.await();

    assertThat(files.content("quick", () -> new byte[] {1}).join()).containsExactly(1);

    mayEnd.countDown();
    assertThat(slow.get()).containsExactly(7);
  }

  @Test
  void aFileThatIsBeingReadIsReadOnceHoweverManyAskForIt() throws Exception {
    var first =
        CompletableFuture.supplyAsync(() -> files.content("a", this::slowly).join());
    begun.await();
    var second = files.content("a", this::slowly);
    assertThat(second).as("no thread waits for it").isNotDone();
    mayEnd.countDown();

    assertThat(second.get()).isSameAs(first.get());
    assertThat(reads).hasValue(1);
  }

  @Test
  void aFileThatIsSentIsNotReadAgain() {
    byte[] sent = files.content("a", this::counted).join();

    assertThat(files.content("a", this::counted).join()).isSameAs(sent);
    assertThat(reads).hasValue(1);
  }

  @Test
  void aFileThatNobodyIsSentAnyMoreIsForgotten() {
    assertThat(files.content("a", this::counted)).isDone();

    await().untilAsserted(() -> {
      System.gc();
      assertThat(files.size()).isZero();
    });
  }

  @Test
  void aFileThatCouldNotBeReadIsTriedAgain() {
    var gone = files.content("a", () -> {
      throw new NotFoundException("gone");
    });

    assertThatThrownBy(gone::join).hasCauseInstanceOf(NotFoundException.class);
    assertThat(files.content("a", this::counted).join()).hasSize(1);
  }

  @Test
  void filesOfABuiltFrontEndAreReadWhereFilesAreReadAndRefusedWhenTooManyWait(@TempDir Path folder)
      throws ExecutionException, InterruptedException {
    var full = new FileReading(
        work -> {
          throw new RejectedExecutionException();
        },
        length -> true);
    Request request = new Request(
        "GET", Target.parse("/static/a.js"), name -> Optional.empty(), new byte[0], Peer.LOCAL);

    Response response =
        new WebRoot(folder, full).file(request, "a.js").toCompletableFuture().get();

    assertThat(response.status()).isEqualTo(503);
  }

  @Test
  void whatCouldNotBeSentIsNotReadUnlessItIsThere() {
    Response head = Response.withoutContent("image/png", 1);
    var crowded = new FileReading(Runnable::run, length -> length < 1);
    Request request = new Request(
        "GET", Target.parse("/a.png"), name -> Optional.empty(), new byte[0], Peer.LOCAL);

    assertThat(status(crowded.answer(request, head, "1", "a", this::counted))).isEqualTo(503);
    assertThat(reads).hasValue(0);

    byte[] sent = crowded.content("a1", this::counted).join();
    assertThat(status(crowded.answer(request, head, "1", "a", this::counted))).isEqualTo(200);
    assertThat(sent).containsExactly(1);
    assertThat(reads).hasValue(1);
  }

  private static int status(CompletionStage<Response> answer) {
    return answer.toCompletableFuture().join().status();
  }

  private byte[] slowly() {
    begun.countDown();
    try {
      mayEnd.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    reads.incrementAndGet();
    return new byte[] {7};
  }

  private byte[] counted() {
    return new byte[] {(byte) reads.incrementAndGet()};
  }
}
