package charon.imports;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Makes Universal VTT files. Mutable, for one thread. */
final class UvttFile {

  private final List<String> walls = new ArrayList<>();
  private final List<String> portals = new ArrayList<>();
  private double originX;
  private double originY;
  private double width = 20;
  private double height = 10;
  private String image = "";
  private String more = "";

  /** The map's size in cells. */
  UvttFile size(double cellsWide, double cellsHigh) {
    width = cellsWide;
    height = cellsHigh;
    return this;
  }

  /** All that is added later is written as if the map began there. */
  UvttFile origin(double x, double y) {
    originX = x;
    originY = y;
    return this;
  }

  /** A line of walls through points, given as x, y, x, y. */
  UvttFile wall(double... points) {
    walls.add("[" + points(points) + "]");
    return this;
  }

  /** The four walls of a rectangle. */
  UvttFile box(double x, double y, double right, double bottom) {
    return wall(x, y, right, y, right, bottom, x, bottom, x, y);
  }

  UvttFile door(double x1, double y1, double x2, double y2) {
    return portal(x1, y1, x2, y2, "\"closed\": true, \"freestanding\": false");
  }

  UvttFile portal(double x1, double y1, double x2, double y2, String members) {
    portals.add(String.format(
        Locale.ROOT,
        "{\"position\": %s, \"bounds\": [%s], \"rotation\": 1.5707963, %s}",
        points((x1 + x2) / 2, (y1 + y2) / 2),
        points(x1, y1, x2, y2),
        members));
    return this;
  }

  UvttFile image(byte[] picture) {
    image = Base64.getEncoder().encodeToString(picture);
    return this;
  }

  /** Other members of the root, ending with a comma. */
  UvttFile members(String text) {
    more = text;
    return this;
  }

  private String points(double... numbers) {
    List<String> points = new ArrayList<>();
    for (int i = 0; i < numbers.length; i += 2) {
      points.add(String.format(
          Locale.ROOT, "{\"x\": %s, \"y\": %s}", numbers[i] + originX, numbers[i + 1] + originY));
    }
    return String.join(", ", points);
  }

  String text() {
    return String.format(
        Locale.ROOT,
        """
        {"format": 0.3,
         "resolution": {"map_origin": {"x": %s, "y": %s}, "map_size": {"x": %s, "y": %s},
                        "pixels_per_grid": 4},
         "line_of_sight": [%s],
         "portals": [%s],
         %s
         "image": "%s"}
        """,
        originX,
        originY,
        width,
        height,
        String.join(",\n", walls),
        String.join(",\n", portals),
        more,
        image.isEmpty()
            ? Base64.getEncoder().encodeToString(png((int) (width * 4), (int) (height * 4)))
            : image);
  }

  Path writeTo(Path file) {
    try {
      return Files.writeString(file, text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A black picture, as small as one of its size can be. */
  static byte[] png(int width, int height) {
    try {
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      file.writeBytes("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
      ByteArrayOutputStream header = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(header);
      out.writeInt(width);
      out.writeInt(height);
      out.write(new byte[] {1, 0, 0, 0, 0});
      chunk(file, "IHDR", header.toByteArray());
      ByteArrayOutputStream pixels = new ByteArrayOutputStream();
      try (DeflaterOutputStream deflated = new DeflaterOutputStream(pixels)) {
        byte[] row = new byte[1 + (width + 7) / 8];
        for (int y = 0; y < height; y++) {
          deflated.write(row);
        }
      }
      chunk(file, "IDAT", pixels.toByteArray());
      chunk(file, "IEND", new byte[0]);
      return file.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first bytes of a WebP picture. */
  static byte[] webp(int width, int height) {
    byte[] file = new byte[40];
    byte[] start = "RIFF \0\0\0WEBPVP8X\n\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(start, 0, file, 0, start.length);
    for (int i = 0; i < 3; i++) {
      file[24 + i] = (byte) ((width - 1) >> (8 * i));
      file[27 + i] = (byte) ((height - 1) >> (8 * i));
    }
    return file;
  }

  private static void chunk(ByteArrayOutputStream file, String type, byte[] content)
      throws IOException {
    DataOutputStream out = new DataOutputStream(file);
    CRC32 sum = new CRC32();
    sum.update(type.getBytes(StandardCharsets.US_ASCII));
    sum.update(content);
    out.writeInt(content.length);
    out.writeBytes(type);
    out.write(content);
    out.writeInt((int) sum.getValue());
  }
}
