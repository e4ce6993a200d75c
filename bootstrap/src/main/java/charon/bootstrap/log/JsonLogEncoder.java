package charon.bootstrap.log;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;

/**
 * Writes each event as a JSON object on a line of its own: {@code time} (RFC 3339, UTC), {@code
 * level}, {@code logger}, {@code message} and, if something was thrown, {@code exception}, its stack
 * in one text. Named in logback.xml. Used by one thread at a time, as its appender sees to.
 */
public final class JsonLogEncoder extends EncoderBase<ILoggingEvent> {

  private static final char FIRST_PRINTED = ' ';
  private static final char DELETE = 0x7f;
  private static final char LAST_CONTROL = 0x9f;

  private final ThrowableProxyConverter stack = new ThrowableProxyConverter();

  @Override
  public void start() {
    stack.start();
    super.start();
  }

  @Override
  public byte[] headerBytes() {
    return new byte[0];
  }

  @Override
  public byte[] footerBytes() {
    return new byte[0];
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    StringBuilder line = new StringBuilder(256);
    line.append("{\"time\":");
    appendText(line, Instant.ofEpochMilli(event.getTimeStamp()).toString());
    line.append(",\"level\":");
    appendText(line, event.getLevel().toString().toLowerCase(Locale.ROOT));
    line.append(",\"logger\":");
    appendText(line, event.getLoggerName());
    line.append(",\"message\":");
    appendText(line, String.valueOf(event.getFormattedMessage()));
    IThrowableProxy thrown = event.getThrowableProxy();
    if (thrown != null) {
      line.append(",\"exception\":");
      appendText(line, stack.convert(event).strip());
    }
    return line.append("}\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A JSON text (RFC 8259, section 7); no control character is left as it is. */
  private static void appendText(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c == '\n') {
        out.append("\\n");
      } else if (c < FIRST_PRINTED || (c >= DELETE && c <= LAST_CONTROL)) {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
