package charon.http.json;

import charon.domain.journal.Actor;
import charon.domain.journal.EntryState;
import charon.domain.journal.EntryTitle;
import charon.domain.journal.JournalEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How the journal looks on the wire. */
public final class JournalJson {

  private JournalJson() {}

  /** Entries, in their order. */
  public static List<Map<String, Object>> entries(List<JournalEntry> entries) {
    return entries.stream().map(JournalJson::entry).toList();
  }

  /** An entry, with everything in it. */
  public static Map<String, Object> entry(JournalEntry entry) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("id", entry.id());
    members.put("at", TimeJson.of(entry.at()));
    members.put("by", actor(entry.by()));
    members.put("command", entry.command());
    members.put("summary", entry.summary());
    members.put("revision", entry.revision());
    members.put("state", entry.state() == EntryState.DONE ? "done" : "undone");
    return members;
  }

  /** What an entry is called. */
  public static Map<String, Object> named(EntryTitle entry) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("id", entry.id());
    members.put("summary", entry.summary());
    return members;
  }

  private static Map<String, Object> actor(Actor by) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("kind", by.kind().name().toLowerCase(Locale.ROOT));
    members.put("name", by.name());
    by.onBehalf().ifPresent(name -> members.put("for", name));
    return members;
  }
}
