package charon.persistence.audit;

import charon.application.port.out.AuditEntry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entry and its moment.
 *
 * @param at when it happened
 * @param entry what happened
 */
public record AuditLine(Instant at, AuditEntry entry) {

  private static final JsonMapper JSON = JsonMapper.builder(
          JsonFactory.builder().characterEscapes(new LineEscapes()).build())
      .build();

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
    ObjectNode line = JSON.createObjectNode()
        .put("at", at.truncatedTo(ChronoUnit.MILLIS).toString())
        .put("event", entry.action().name().toLowerCase(Locale.ROOT))
        .put("table", entry.table())
        .put("who", entry.who())
        .put("from", entry.from())
        .put("method", entry.method())
        .put("path", entry.path())
        .put("status", entry.status());
    return (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
