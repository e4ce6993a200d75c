package charon.persistence.audit;

import charon.application.port.out.AuditEntry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * An entry and its moment.
 *
 * @param at when it happened
 * @param entry what happened
 */
public record AuditLine(Instant at, AuditEntry entry) {

  /** The day it belongs to (UTC). */
  public LocalDate day() {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  /** Whether somebody known did it. */
  boolean isOfSomebody() {
    return !entry.who().isEmpty();
  }

  /** One line of JSON (RFC 8259), with its line break; nothing in it can end it early. */
  byte[] bytes() {
    String line = "{\"at\":" + quoted(at.truncatedTo(ChronoUnit.MILLIS).toString())
        + ",\"event\":" + quoted(entry.action().name().toLowerCase(Locale.ROOT))
        + ",\"who\":" + quoted(entry.who())
        + ",\"from\":" + quoted(entry.from())
        + ",\"method\":" + quoted(entry.method())
        + ",\"path\":" + quoted(entry.path())
        + ",\"status\":" + entry.status() + "}\n";
    return line.getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars().forEach(c -> append(quoted, (char) c));
    return quoted.append('"').toString();
  }

  /** Control characters, and what some readers take for the end of a line, are escaped. */
  private static void append(StringBuilder quoted, char c) {
    if (c == '"' || c == '\\') {
      quoted.append('\\').append(c);
    } else if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
      quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
    } else {
      quoted.append(c);
    }
  }
}
