package charon.http.server;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Follows a body that comes in chunks, to look at what stands behind their sizes: extensions have a
 * name (RFC 9112, section 7.1.1). Where servers read that differently, one takes for a request what
 * is another's body. For one connection.
 */
final class ChunkExtensions {

  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
  private static final String QUOTED =
      "\"(?:[^\"\\\\\\x00-\\x08\\x0a-\\x1f\\x7f]|\\\\[^\\x00-\\x08\\x0a-\\x1f\\x7f])*\"";
  private static final Pattern SIZE = Pattern.compile("\\s*([0-9A-Fa-f]{1,8})\\s*(.*)");
  private static final Pattern EXTENSIONS = Pattern.compile(
      "(?:[ \\t]*;[ \\t]*" + TOKEN + "(?:[ \\t]*=[ \\t]*(?:" + TOKEN + "|" + QUOTED + "))?)*");
  private static final int LINE_END = 2;
  private static final long NO_CHUNKS = -1;

  private long toNextSize = NO_CHUNKS;

  /** A body in chunks comes next. */
  void begin() {
    toNextSize = 0;
  }

  /** The body has ended. */
  void end() {
    toNextSize = NO_CHUNKS;
  }

  /** Whether the next bytes are a whole line with a size and something wrong behind it. */
  boolean areWrong(ByteBuf next) {
    int length = toNextSize == 0 ? next.bytesBefore((byte) '\n') : -1;
    if (length < 0) {
      return false;
    }
    Matcher line = SIZE.matcher(
        next.toString(next.readerIndex(), length, StandardCharsets.ISO_8859_1).stripTrailing());
    if (!line.matches()) { // for whoever reads sizes
      end();
      return false;
    }
    long size = Long.parseLong(line.group(1), 16);
    toNextSize = size == 0 ? NO_CHUNKS : length + 1 + size + LINE_END;
    return !EXTENSIONS.matcher(line.group(2)).matches();
  }

  /** So many bytes have been read. */
  void read(int count) {
    if (toNextSize > 0) {
      toNextSize -= count;
    }
  }
}
