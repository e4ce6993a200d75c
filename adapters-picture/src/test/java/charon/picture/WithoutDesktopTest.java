package charon.picture;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.PicturesUnavailableException;
import charon.application.port.out.picture.PictureSubject;
import charon.domain.disclosure.Audience;
import charon.domain.payload.ActiveViewPayload;
import charon.domain.view.ActiveView;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A Java that has nothing to draw with, as small ones for containers do. */
class WithoutDesktopTest {

  /** Asks for a picture twice, and prints why there is none. */
  public static void main(String[] arguments) {
    PictureAdapter painter = new PictureAdapter(ZoneOffset.UTC);
    PictureSubject standby = new PictureSubject(
        Audience.PLAYERS,
        new ActiveViewPayload(ActiveView.INITIAL, List.of(), Map.of(), Optional.empty()),
        PictureSubject.Beyond.NOTHING,
        path -> Optional.empty());
    for (int width : new int[] {72, 960}) {
      try {
        System.out.println(painter.paint(standby, width).length + " bytes");
      } catch (PicturesUnavailableException none) {
        System.out.println(none.getMessage());
      }
    }
  }

  @Test
  void itSaysWhyThereIsNoPicture() throws IOException {
    Process java = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "--limit-modules=java.base,java.logging,java.sql",
            "-cp",
            System.getProperty("java.class.path"),
            WithoutDesktopTest.class.getName())
        .redirectErrorStream(true)
        .start();

    String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    String why = "This server cannot draw pictures: its Java comes without java.desktop";
    assertThat(said.lines()).containsExactly(why, why);
  }
}
