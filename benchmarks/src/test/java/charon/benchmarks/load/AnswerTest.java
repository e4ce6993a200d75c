package charon.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Answers are complete when they are, and refusals are no answers. */
class AnswerTest {

  private final Answer answer = new Answer();

  @Test
  void bodiesComeInPiecesOneAfterTheOther() {
    arrives("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nab");
    assertThat(answer.complete()).isEmpty();
    arrives("cd");
    assertThat(answer.complete()).hasValue(new byte[] {'a', 'b', 'c', 'd'});

    arrives("HTTP/1.1 200 OK\r\ncontent-length: 1\r\n\r\ne");
    assertThat(answer.complete()).hasValue(new byte[] {'e'});
  }

  @Test
  void anAnswerWithoutABodySaysWhenToComeAgain() {
    arrives("HTTP/1.1 204 No Content\r\nRetry-After: 10\r\n\r\n");

    assertThat(answer.complete()).hasValue(new byte[0]);
    assertThat(answer.retryAfter()).isEqualTo(10);
  }

  @Test
  void aRefusalEndsTheMeasurement() {
    arrives("HTTP/1.1 401 Unauthorized\r\ncontent-length: 0\r\n\r\n");

    assertThatThrownBy(answer::complete).hasMessageContaining("401");
  }

  private void arrives(String text) {
    answer.add(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
  }
}
