package charon.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.out.picture.PicturePainter;
import charon.application.port.out.picture.PictureSubject;
import charon.domain.disclosure.Audience;
import charon.domain.payload.ActiveViewPayload;
import charon.domain.view.ActiveView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What anything that draws pictures does. */
public abstract class PicturePainterContractTest {

  /** A table that shows nothing in particular. */
  protected static final PictureSubject STANDBY = new PictureSubject(
      Audience.PLAYERS,
      new ActiveViewPayload(ActiveView.INITIAL, List.of(), Map.of(), Optional.empty()),
      PictureSubject.Beyond.NOTHING,
      path -> Optional.empty());

  /** The painter under test. */
  protected abstract PicturePainter painter();

  @Test
  void theSameIsDrawnTheSame() {
    assertThat(painter().paint(STANDBY, 200)).isNotEmpty().isEqualTo(painter().paint(STANDBY, 200));
  }

  @Test
  void anotherWidthIsAnotherPicture() {
    assertThat(painter().paint(STANDBY, 96)).isNotEqualTo(painter().paint(STANDBY, 640));
  }
}
