package charon.http;

import charon.domain.journal.JournalEntry;
import charon.http.json.JournalJson;
import charon.http.json.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The journal as text, for those who have it without a server. */
public final class JournalText {

  private JournalText() {}

  /** A JSON array of entries as they are on the wire, each on a line of its own. */
  public static String json(List<JournalEntry> entries) {
    return entries.stream()
        .map(JournalJson::entry)
        .map(entry -> new String(JsonCodec.write(entry), StandardCharsets.UTF_8))
        .collect(Collectors.joining(",\n", "[\n", "\n]"));
  }
}
