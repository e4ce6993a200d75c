package charon.http.sse.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.domain.campaign.Campaign;
import charon.domain.disclosure.Disclosure;
import charon.domain.payload.ActiveViewPayload;
import charon.domain.payload.AudienceUpdate;
import charon.domain.payload.Projection;
import charon.domain.view.ActiveView;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is shown is let go while nobody asks, and asked for again when somebody does. */
class LatestFrameTest {

  private static final ActiveViewPayload NOTHING =
      Projection.of(Disclosure.toGm(ActiveView.INITIAL, Campaign.EMPTY)).payload();

  private final Compressors compressors = Compressors.ofThisMachine();
  private final AtomicInteger encoded = new AtomicInteger();
  private final AtomicInteger asked = new AtomicInteger();
  private final LatestFrame latest =
      new LatestFrame(compressors, "x-", this::encode, Runnable::run);
  private AudienceUpdate shown = update(0);

  @AfterEach
  void release() {
    latest.release();
    compressors.close();
  }

  @Test
  void whatWasLetGoIsAskedForOnceAndHasTheTagOfBefore() {
    change(3);
    assertThat(state()).isEqualTo("\"x-3\" 3");

    latest.rest(this::again);
    assertThat(latest.retained()).isNull();
    assertThat(latest.revision()).isEqualTo(3);
    assertThat(state()).isEqualTo("\"x-3\" 3");
    assertThat(state()).isEqualTo("\"x-3\" 3");

    assertThat(asked).hasValue(1);
    assertThat(encoded).hasValue(2);
  }

  @Test
  void itCanRestAgainAndAgain() {
    change(3);

    for (int times = 1; times <= 3; times++) {
      latest.rest(this::again);
      latest.rest(this::again);
      assertThat(state()).isEqualTo("\"x-3\" 3");
      assertThat(asked).hasValue(times);
    }
  }

  @Test
  void nobodyIsAskedForWhatIsChangedAfterwards() {
    change(3);
    latest.rest(this::again);

    change(4);

    assertThat(state()).isEqualTo("\"x-4\" 4");
    assertThat(asked).hasValue(0);
  }

  @Test
  void whatIsAboutToBeTakenOverIsNotKeptBeforeItIs() {
    change(3);
    latest.rest(this::again);
    shown = update(4); // the view has it, and publishes it in a moment

    assertThat(state()).as("the newest, with its own tag").isEqualTo("\"x-4\" 4");
    assertThat(latest.retained()).as("for displays it is not there yet").isNull();
    assertThat(latest.revision()).isEqualTo(3);

    latest.replace(shown);
    assertThat(state()).isEqualTo("\"x-4\" 4");
    SseFrame frame = latest.make(Set.of(FrameForm.PLAIN));
    assertThat(frame.revision()).isEqualTo(4);
    frame.release();
  }

  @Test
  void whatCannotBeMadeAgainIsTriedAgain() {
    change(3);
    latest.rest(() -> {
      throw new IllegalStateException("a fault");
    });

    assertThatThrownBy(this::state).hasRootCauseMessage("a fault");
    assertThatThrownBy(() -> latest.make(Set.of())).hasMessage("a fault");

    change(4);
    assertThat(state()).isEqualTo("\"x-4\" 4");
  }

  @Test
  void afterTheEndNobodyIsAsked() {
    change(3);
    latest.rest(this::again);

    latest.release();

    assertThatThrownBy(() -> latest.make(Set.of())).isInstanceOf(IllegalStateException.class);
    assertThat(asked).hasValue(0);
  }

  @Test
  void beforeTheFirstThereIsNothingToLetGo() {
    latest.rest(this::again);

    assertThatThrownBy(() -> latest.make(Set.of())).isInstanceOf(IllegalStateException.class);
    change(0);
    assertThat(state()).isEqualTo("\"x-0\" 0");
  }

  private void change(long revision) {
    shown = update(revision);
    latest.replace(shown);
  }

  private AudienceUpdate again() {
    asked.incrementAndGet();
    return update(shown.revision()); // equal, and not the same
  }

  /** Tag and text. */
  private String state() {
    var state = latest.state().join();
    return state.etag(false) + " " + new String(state.json(), StandardCharsets.UTF_8);
  }

  private byte[] encode(AudienceUpdate update) {
    encoded.incrementAndGet();
    return String.valueOf(update.revision()).getBytes(StandardCharsets.UTF_8);
  }

  private static AudienceUpdate update(long revision) {
    return new AudienceUpdate(revision, NOTHING);
  }
}
