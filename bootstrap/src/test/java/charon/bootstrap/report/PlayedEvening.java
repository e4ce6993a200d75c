package charon.bootstrap.report;

import charon.domain.Attributes;
import charon.domain.journal.Actor;
import charon.domain.journal.EntryState;
import charon.domain.journal.JournalEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A journal as it is written: the sentences are those of the vocabulary. Used by one thread. */
final class PlayedEvening {

  static final ZoneId ZONE = ZoneId.of("Europe/Vienna");

  private final List<JournalEntry> entries = new ArrayList<>();
  private LocalDate day = LocalDate.of(2031, 5, 6);
  private LocalTime time = LocalTime.of(19, 0);
  private Actor by = Actor.of(Actor.Kind.GM, "mira");

  List<JournalEntry> entries() {
    return List.copyOf(entries);
  }

  /** It is so late now; past midnight, it is the next day. */
  PlayedEvening at(String clock) {
    LocalTime next = LocalTime.parse(clock);
    day = next.isBefore(time) ? day.plusDays(1) : day;
    time = next;
    by = Actor.of(Actor.Kind.GM, "mira");
    return this;
  }

  /** What comes now is done by a player. */
  PlayedEvening player() {
    by = Actor.of(Actor.Kind.PLAYER, "");
    return this;
  }

  /** What comes now is done by a cue. */
  PlayedEvening cue(String id) {
    by = new Actor(Actor.Kind.CUE, id, Optional.of("mira"));
    return this;
  }

  PlayedEvening does(String command, String summary) {
    return does(summary, Map.of("command", command));
  }

  PlayedEvening does(String summary, Map<String, Object> command) {
    Instant moment = day.atTime(time).atZone(ZONE).toInstant();
    int id = entries.size() + 1;
    entries.add(
        new JournalEntry(id, moment, by, new Attributes(command), summary, id, EntryState.DONE));
    return this;
  }

  PlayedEvening switches(String view, String slug, String summary) {
    return does(summary, switched(view, slug));
  }

  static Map<String, Object> switched(String view, String slug) {
    return Map.of("command", "switch-view", "view_type", view, "location_slug", slug);
  }

  PlayedEvening says(String sender, String text, String... recipients) {
    String to = recipients.length == 0 ? "everybody" : String.join(", ", recipients);
    return does("Sent a message to " + to, said(sender, text, recipients));
  }

  static Map<String, Object> said(String sender, String text, String... recipients) {
    return Map.of(
        "command",
        "broadcast",
        "sender",
        sender,
        "content",
        text,
        "recipients",
        List.of(recipients));
  }

  /** What was done last is taken back. */
  PlayedEvening undone() {
    int last = entries.size() - 1;
    JournalEntry entry = entries.get(last);
    entries.set(last, entry.in(EntryState.UNDONE));
    return does("Took back: " + entry.summary(), Map.of("command", "undo", "id", entry.id()));
  }
}
