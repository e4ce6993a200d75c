package charon.http.sse.frame;

import static org.assertj.core.api.Assertions.assertThat;

import charon.http.state.EncodedState;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SseFrameTest {

  private final Compressors compressors = new Compressors(1, () -> new FrameCompressor(6));
  private final SseFrame frame = SseFrame.of(
      7, new EncodedState("{}".getBytes(StandardCharsets.UTF_8), "\"x-7\""), null, compressors);

  @AfterEach
  void release() {
    frame.release();
    compressors.close();
  }

  @Test
  void aStateThatIsOnlyAskedForTakesNoMemoryOutsideTheHeap() {
    assertThat(frame.state().json()).hasSize(2);

    for (FrameForm form : FrameForm.values()) {
      assertThat(frame.in(form)).isNull();
    }
  }

  @Test
  void eachFormIsMadeOnce() {
    frame.make(FrameForm.PLAIN);
    SharedChunk made = frame.in(FrameForm.PLAIN);
    frame.make(FrameForm.PLAIN);

    assertThat(made).isNotNull();
    assertThat(frame.in(FrameForm.PLAIN)).isSameAs(made);
    assertThat(frame.in(FrameForm.INDEPENDENT)).isNull();
  }
}
