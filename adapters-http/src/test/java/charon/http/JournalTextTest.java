package charon.http;

import static org.assertj.core.api.Assertions.assertThat;

import charon.domain.Attributes;
import charon.domain.journal.Actor;
import charon.domain.journal.EntryState;
import charon.domain.journal.JournalEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class JournalTextTest {

  private static final Attributes REVEAL =
      new Attributes(Map.of("command", "toggle-room")).with("room_id", "mess");

  @Test
  void eachEntryIsALine() {
    JournalEntry first = new JournalEntry(
        7,
        Instant.parse("2183-06-12T10:15:30.120Z"),
        Actor.of(Actor.Kind.GM, "mira"),
        REVEAL,
        "Revealed MESS",
        42,
        EntryState.DONE);
    JournalEntry second = new JournalEntry(
        8,
        Instant.parse("2183-06-12T10:16:00Z"),
        new Actor(Actor.Kind.CUE, "lock-opens", Optional.of("tove")),
        Attributes.EMPTY,
        "The \"lock\"\nopens",
        43,
        EntryState.FORGOTTEN);

    assertThat(JournalText.json(List.of(first, second))).isEqualTo("""
        [
        {"id":7,"at":"2183-06-12T10:15:30.120Z","by":{"kind":"gm","name":"mira"},\
        "command":{"command":"toggle-room","room_id":"mess"},"summary":"Revealed MESS",\
        "revision":42,"state":"done"},
        {"id":8,"at":"2183-06-12T10:16:00.000Z","by":{"kind":"cue","name":"lock-opens","for":"tove"},\
        "command":{},"summary":"The \\"lock\\"\\nopens","revision":43,"state":"undone"}
        ]""");
  }

  @Test
  void noEntriesAreAnEmptyList() {
    assertThat(JournalText.json(List.of())).isEqualToIgnoringWhitespace("[]");
  }
}
