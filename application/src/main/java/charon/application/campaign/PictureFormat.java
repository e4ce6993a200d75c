package charon.application.campaign;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Pictures that every browser shows, by how their files begin and end. */
enum PictureFormat {
  PNG("png", "\u0089PNG\r\n\u001a\n"),
  JPEG("jpg jpeg", "\u00ff\u00d8\u00ff"),
  GIF("gif", "GIF8"),
  WEBP("webp", "RIFF....WEBP");

  /** So many bytes are enough to tell. */
  static final int HEAD = 12;

  private final String endings;
  private final String head;

  PictureFormat(String endings, String head) {
    this.endings = endings;
    this.head = head;
  }

  /** What a file is that begins so; empty: none of these. */
  static Optional<PictureFormat> of(byte[] begin) {
    String text = new String(begin, StandardCharsets.ISO_8859_1);
    return Arrays.stream(values()).filter(format -> format.begins(text)).findFirst();
  }

  /** Whether a file of this format can be called so. */
  boolean fits(String name) {
    return endings().contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }

  /** Whether a file of some format can be called so. */
  static boolean fitsAny(String name) {
    return Arrays.stream(values()).anyMatch(format -> format.fits(name));
  }

  /** The endings of all formats. */
  static String allEndings() {
    return Arrays.stream(values())
        .flatMap(format -> format.endings().stream())
        .map(ending -> "." + ending)
        .collect(Collectors.joining(", "));
  }

  private List<String> endings() {
    return List.of(endings.split(" ", -1));
  }

  /** A dot stands for any byte; none of the others is one. */
  private boolean begins(String text) {
    if (text.length() < head.length()) {
      return false;
    }
    for (int i = 0; i < head.length(); i++) {
      if (head.charAt(i) != '.' && head.charAt(i) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
