package charon.persistence.campaign.folder;

import charon.persistence.campaign.folder.FolderEntry.RegularFile;
import charon.persistence.campaign.yaml.BrokenFileException;
import charon.persistence.campaign.yaml.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Takes the text out of a file: regular, not too long, UTF-8. */
public final class FileText {

  /** The parser takes seconds for a few of these, so longer ones are not even opened. */
  static final int MAX_BYTES = 1 << 20;

  private FileText() {}

  /**
   * The text of a file.
   *
   * @throws IOException if it cannot be read; {@link NoSuchFileException} if it has gone
   * @throws BrokenFileException if it is too long or not UTF-8
   */
  public static SourceText read(RegularFile file) throws IOException {
    return read(file.path(), file.real());
  }

  /**
   * The same of a file that nobody has looked at.
   *
   * @param path relative to the campaign folder
   * @throws IOException if it cannot be read; {@link NoSuchFileException} if it has gone
   * @throws BrokenFileException if it is too long or not UTF-8
   */
  public static SourceText read(String path, Path real) throws IOException {
    byte[] bytes = bytes(real, MAX_BYTES);
    if (bytes.length > MAX_BYTES) {
      throw new BrokenFileException("longer than 1 MiB", "at most 1 MiB");
    }
    String text = decode(path, bytes);
    return new SourceText(path, text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  /**
   * The bytes of a file, at most one more than the limit: who gets that many refuses it.
   *
   * @throws IOException if it cannot be read; {@link NoSuchFileException} if it has gone
   */
  public static byte[] bytes(Path real, int limit) throws IOException {
    // looked at once more, because opening a pipe that took the file's place would hang
    if (!Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
      throw new NoSuchFileException(real.toString());
    }
    if (Files.size(real) > limit) {
      return new byte[limit + 1];
    }
    try (InputStream in = Files.newInputStream(real, LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes(limit + 1);
    }
  }

  private static String decode(String file, byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
    text.flip();
    try {
      if (result.isError()) {
        result.throwException();
      }
      return text.toString();
    } catch (CharacterCodingException e) {
      int line = new SourceText(file, text.toString()).lineAt(text.length());
      throw new BrokenFileException(line, "not UTF-8", "UTF-8");
    }
  }
}
