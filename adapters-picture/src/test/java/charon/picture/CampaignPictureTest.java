package charon.picture;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.out.picture.PictureSubject;
import charon.domain.disclosure.Audience;
import charon.domain.payload.ActiveViewPayload;
import charon.domain.thing.Handout;
import charon.domain.thing.Things;
import charon.domain.view.ActiveView;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The campaign's own pictures on a picture: also those that are no pictures, or far too large. */
class CampaignPictureTest {

  private static final int MOST_MEMORY = 96 * 1024 * 1024;

  private final PictureAdapter painter = new PictureAdapter(ZoneOffset.UTC);

  @Test
  void aHandoutIsDrawn() throws IOException {
    BufferedImage white = new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB);
    white.createGraphics().fillRect(0, 0, 300, 400);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageIO.write(white, "png", file);

    for (int width : new int[] {72, 320, 960}) {
      assertThat(whiteOf(paint(file.toByteArray(), width))).as("%s", width).isGreaterThan(0.1);
    }
  }

  @Test
  void aLargeOneIsReadInPartAndDrawnAsAWhole() throws IOException {
    byte[] large = png(8_000, 7_000, (byte) 0xFF);

    long before = allocated();
    byte[] drawn = paint(large, 960);

    assertThat(allocated() - before).isLessThan(MOST_MEMORY);
    assertThat(whiteOf(drawn)).isGreaterThan(0.3);
  }

  @Test
  void aBombTakesNoMemoryAndIsSaidToBeAPicture() throws IOException {
    byte[] bomb = png(20_000, 20_000, (byte) 0);
    assertThat(bomb).hasSizeLessThan(100_000);

    long before = allocated();
    byte[] drawn = paint(bomb, 960);

    assertThat(allocated() - before).isLessThan(MOST_MEMORY);
    assertThat(drawn).isEqualTo(paint(new byte[0], 960));
  }

  @Test
  void whatJavaCannotReadIsSaidToBeAPicture() {
    byte[] webp = "RIFF\u0010\0\0\0WEBPVP8L\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

    for (int width : new int[] {72, 320, 960}) {
      assertThat(paint(webp, width))
          .as("%s", width)
          .isEqualTo(paint("no picture".getBytes(StandardCharsets.UTF_8), width))
          .isNotEqualTo(painter.paint(subject(Things.NONE, webp), width));
    }
  }

  private byte[] paint(byte[] file, int width) {
    Handout handout = new Handout(
        "The chart", "campaign/chart", "", Handout.Layout.FULL, List.of(), Optional.empty());
    return painter.paint(subject(Things.NONE.handing("chart", handout), file), width);
  }

  private static PictureSubject subject(Things things, byte[] file) {
    return new PictureSubject(
        Audience.PLAYERS,
        new ActiveViewPayload(
            ActiveView.INITIAL.withThings(things), List.of(), Map.of(), Optional.empty()),
        PictureSubject.Beyond.NOTHING,
        path -> Optional.of(file));
  }

  /** A file of black and white, row by row, so that it needs no memory here either. */
  private static byte[] png(int width, int height, byte eight) throws IOException {
    ByteArrayOutputStream pixels = new ByteArrayOutputStream();
    try (DeflaterOutputStream rows = new DeflaterOutputStream(pixels)) {
      byte[] row = new byte[1 + width / 8];
      Arrays.fill(row, 1, row.length, eight);
      for (int y = 0; y < height; y++) {
        rows.write(row);
      }
    }
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(head)) {
      out.writeInt(width);
      out.writeInt(height);
      out.write(new byte[] {1, 0, 0, 0, 0}); // one bit a pixel, of grey
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
    chunk(file, "IHDR", head.toByteArray());
    chunk(file, "IDAT", pixels.toByteArray());
    chunk(file, "IEND", new byte[0]);
    return file.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream file, String type, byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(type.getBytes(StandardCharsets.US_ASCII));
    sum.update(content);
    try (DataOutputStream out = new DataOutputStream(file)) {
      out.writeInt(content.length);
      out.writeBytes(type);
      out.write(content);
      out.writeInt((int) sum.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }

  /** How much of a picture is white. */
  private static double whiteOf(byte[] png) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    long white =
        Arrays.stream(pixels).filter(pixel -> pixel == Color.WHITE.getRGB()).count();
    return (double) white / pixels.length;
  }
}
