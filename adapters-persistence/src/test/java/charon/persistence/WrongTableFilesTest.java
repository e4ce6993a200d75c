package charon.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.port.out.steering.DisplayRepository.KeptDisplay;
import charon.domain.InvalidValueException;
import charon.domain.cue.Cue;
import charon.domain.history.ViewDiff;
import charon.domain.message.Message;
import charon.domain.table.TableId;
import charon.domain.view.ActiveView;
import charon.domain.view.Blackout;
import charon.persistence.view.DiffJson;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of tables that somebody else wrote, or that were cut short. */
final class WrongTableFilesTest {

  private static final String GOOD = """
      {"format": "charon-table", "version": 3,
       "table": {"name": "k", "title": "T", "listed": true, "campaign": "c",
                 "created_at": "2183-06-12T10:15:30Z", "limits": {"streams": 5}},
       "members": [{"name": "mira", "role": "gm"}],
       "view": {"format": 2, "savedAt": "2183-06-12T10:15:30Z"},
       "messages": [
         {"id": 3, "at": "2183-06-12T10:15:30Z", "sender": "", "content": "C", "priority": "low",
          "recipients": ["ash"]},
         {"id": 5, "at": "2183-06-12T10:15:30Z", "sender": "", "content": "D", "priority": "high",
          "recipients": []}],
       "conversations": [
         {"channel": "story", "rank": 1, "read_marker": null, "changed_at": "2183-06-12T10:15:30Z",
          "messages": [
            {"id": "m1", "speaker": "user", "content": "", "at": "2183-06-12T10:15:30Z"},
            {"id": "m2", "speaker": "charon", "content": "", "at": "2183-06-12T10:15:30Z"}],
          "queue": [
            {"id": "p1", "query_id": "m1", "query": "", "response": "",
             "at": "2183-06-12T10:15:30Z"}]}],
       "journal": [
         {"id": 4, "at": "2183-06-12T10:15:30Z", "by": {"kind": "gm", "name": "mira", "for": null},
          "command": {"command": "batch"}, "summary": "", "revision": 3, "state": "done",
          "change": null},
         {"id": 6, "at": "2183-06-12T10:15:30Z", "by": {"kind": "cue", "name": "c", "for": "mira"},
          "command": {}, "summary": "", "revision": 3, "state": "undone", "change": {"of": 1}}],
       "draft": [{"command": "clear-tokens"}],
       "cues": [
         {"id": "one", "title": "1", "note": "N", "commands": [{"command": "next-turn"}],
          "follow": {"after": "PT8.5S", "cue": "two"}},
         {"id": "two", "title": "2", "note": "", "commands": [], "follow": null}],
       "last_cue": "one",
       "displays": [
         {"key": "0123456789ab", "fingerprint": "00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff", "name": "Wall",
          "settings": {"rotate": 90}, "heard_at": "2183-06-12T10:15:30Z"},
         {"key": "01234567", "fingerprint": "00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff", "name": "", "settings": {},
          "heard_at": "2183-06-12T10:15:30Z"}]}
      """;

  private final PersistenceAdapter storage;

  WrongTableFilesTest(@TempDir Path folder) {
    storage = PersistenceAdapter.open(folder);
  }

  @AfterEach
  void close() {
    storage.close();
  }

  @Test
  void theOneThatTheOthersAreMadeOfIsGood() {
    TableId added = read(GOOD);

    assertThat(storage.messages(added).newestOfAll(0, 9))
        .extracting(Message::id)
        .contains(3L, 5L);
    assertThat(storage.views(added).load()).isPresent();
    assertThat(storage.conversations(added).all()).hasSize(1);
    assertThat(storage.journal(added).newest(9))
        .extracting(kept -> kept.entry().id())
        .containsExactly(6L, 4L);
    assertThat(storage.draft(added).load()).hasSize(1);
    assertThat(storage.cues(added).all()).extracting(Cue::id).containsExactly("one", "two");
    assertThat(storage.cues(added).last()).contains("one");
    assertThat(storage.displays(added).all())
        .extracting(KeptDisplay::name)
        .containsExactly("Wall", "");
  }

  @Test
  void aFileOfTheFirstVersionHasNothingOfHowAShowIsLed() {
    String first = GOOD.substring(0, GOOD.indexOf(",\n \"journal\"")) + "}";

    assertRefused(first, "journal: is missing");
    TableId added = read(first.replace("\"version\": 3", "\"version\": 1"));

    assertThat(storage.conversations(added).all()).hasSize(1);
    assertThat(storage.journal(added).lastId()).isZero();
  }

  @Test
  void aFileOfTheSecondVersionHasNoDisplays() {
    String second = GOOD.substring(0, GOOD.indexOf(",\n \"displays\"")) + "}";

    assertRefused(second, "displays: is missing");
    TableId added = read(second.replace("\"version\": 3", "\"version\": 2"));

    assertThat(storage.cues(added).all()).hasSize(2);
    assertThat(storage.displays(added).all()).isEmpty();
  }

  @Test
  void whatWasDoneBeforeTheShowThatGoesOnCannotBeTakenBack() {
    String diff = DiffJson.of(ViewDiff.between(
        ActiveView.INITIAL,
        ActiveView.INITIAL.withBlackout(Optional.of(new Blackout(Blackout.Style.BLACK, "", "")))));
    TableId added = read(GOOD.replace("{\"format\": 2,", "{\"format\": 2, \"after\": 4,")
        .replace("{\"of\": 1}", diff)
        .replace("\"change\": null", "\"change\": " + diff));

    assertThat(storage.journal(added).newest(9))
        .extracting(kept -> kept.change().isPresent())
        .containsExactly(true, false);
  }

  @Test
  void anEntryWhoseChangeIsOfAnotherTimeCannotBeTakenBackAndThatIsAll() {
    TableId added = read(GOOD.replace("{\"of\": 1}", "{\"rooms\": 1}"));

    assertThat(storage.journal(added).newest(1))
        .allSatisfy(kept -> assertThat(kept.change()).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
      "charon-table"        | "campaign"           | format: expected charon-table
      "version": 3          | "version": 4         | version: 4 is not known here (expected: 1 to 3); use a Charon as new as
      "version": 3          | "version": "1"       | version: expected a whole number
      "version": 3          | "version": 1.0       | version: expected a whole number
      "version": 3,         | ~~                   | version: is missing
      "name": "k"           | "name": "K"          | table.name: 'K' (expected: 1 to 63
      "name": "k"           | "name": 5            | table.name: expected a text
      "title": "T",         | ~~                   | table.title: is missing
      "title": "T"          | "title": null        | table.title: expected a text
      "title": "T"          | "title": "\\ud800"   | table.title: holds half a character
      "title": "T"          | "title": "T", "x": 1 | table.x: there is no such member
      "listed": true        | "listed": "yes"      | table.listed: expected true or false
      "streams": 5          | "streams": -1        | table.limits.streams: -1 (expected: 0 or more)
      "streams": 5          | "streams": 5000000000| table.limits.streams: expected a whole number
      "streams": 5          | "beams": 5           | table.limits: there is no 'beams'
      {"streams": 5}        | []                   | table.limits: expected an object
      "created_at": "2183   | "created_at": "9183  | table.created_at: expected a time such as
      "created_at": "2183   | "created_at": "x2183 | table.created_at: expected a time such as
      "gm"                  | "god"                | members[0].role: expected gm, player
      "role": "gm"}         | "role": "gm"}, {"name": "mira", "role": "gm"} | members[1].name: is there twice
      "format": 2           | "format": 1          | view: expected what a table shows
      {"format": 2, "savedAt": "2183 | {"format": 2, "savedAt": "9183 | view: expected what a table shows
      {"format": 2,         | {"format": 2, "view": {"viewType": null}, | view: expected what a table shows
      {"format": 2,         | {"format": 2, "rooms": {}, | view: expected what a table shows
      "id": 5               | "id": 3              | messages[1].id: expected one that is larger
      "id": 3               | "id": 0              | messages[0].id: expected a whole number from 1
      "id": 3               | "id": 3.5            | messages[0].id: expected a whole number from 1
      "content": "C"        | "content": " "       | messages[0].content: Message content is required
      "content": "C"        | "content": ["C"]     | messages[0].content: expected a text
      "low"                 | "LOW"                | messages[0].priority: expected low, normal, high, critical
      ["ash"]               | ["ash", "ash"]       | messages[0].recipients[1]: is there twice
      ["ash"]               | [1]                  | messages[0].recipients[0]: expected a text
      ["ash"]               | "ash"                | messages[0].recipients: expected a list
      "channel": "story"    | "channel": ""        | conversations[0].channel must have 1 to 200 characters
      "rank": 1             | "rank": -1           | conversations[0].rank: expected a whole number from 0
      "id": "m2"            | "id": "m1"           | conversations[0].messages[1].id: is there twice
      "id": "m2"            | "id": ""             | conversations[0].messages[1].id: '' (expected: not empty)
      "speaker": "user"     | "speaker": "USER"    | conversations[0].messages[0].speaker: expected user, charon
      "query_id": "m1",     | ~~                   | conversations[0].queue[0].query_id: is missing
      "members": [          | "members": [1,       | members[0]: expected an object
      "members": [          | "members": [{"name": "a", "role": "gm", "password": "x"}, | members[0].password: there is no such member
      "id": 6               | "id": 4              | journal[1].id: expected one that is larger
      "kind": "gm"          | "kind": "GM"         | journal[0].by.kind: expected gm, token, player
      "for": null}          | "for": 1}            | journal[0].by.for: expected a text
      {"command": "batch"}  | "batch"              | journal[0].command: expected an object
      "revision": 3         | "revision": -1       | journal[0].revision: expected a whole number
      "state": "done"       | "state": "gone"      | journal[0].state: expected done, undone, forgotten
      "state": "done",      | ~~                   | journal[0].state: is missing
      [{"command": "clear-tokens"}] | ["clear-tokens"] | draft[0]: expected an object
      [{"command": "clear-tokens"}] | {}           | draft: expected a list
      "id": "two"           | "id": "one"          | cues[1].id: is there twice
      "id": "two"           | "id": "Two"          | cues[1].id: expected 1 to 64 small letters
      "PT8.5S"              | "8"                  | cues[0].follow.after: Text cannot be parsed
      "PT8.5S"              | "PT0S"               | cues[0].follow.after: expected half a second to a day
      {"command": "next-turn"} | 5                 | cues[0].commands[0]: expected an object
      "last_cue": "one"     | "last_cue": 1        | last_cue: expected a text or null
      "key": "01234567"     | "key": "0123456789ab" | displays[1].key: is there twice
      "key": "01234567"     | "key": "TV"          | displays[1].key: expected 8 to 12 letters and digits
      "fingerprint": "00    | "fingerprint": "0    | displays[0].fingerprint: expected 64 hex digits
      "name": "Wall"        | "name": "Wall\\u0007" | displays[0].name: holds a control character
      "name": "Wall"        | "name": "1234567890123456789012345678901234567890123456789012345678901" | displays[0].name: expected at most 60 characters
      "rotate": 90          | "rotate": 45         | displays[0].settings.rotate must be 0, 90, 180, 270
      {"rotate": 90}        | []                   | displays[0].settings: expected an object
      "settings": {},       | ~~                   | displays[1].settings: is missing
      "settings": {},       | "settings": {}, "id": "x", | displays[1].id: there is no such member
      "version": 3,         | "version": 3, "tokens": [], | tokens: there is no such member
      "version": 3,         | "version": 3, "version": 3, | file: no JSON, or not all of it (line 1)
      "version": 3,         | "version": 3 x       | file: no JSON, or not all of it (line 1)
      """)
  void whatIsWrongIsNamedAndNothingIsMade(String instead, String of, String complaint) {
    assertThat(GOOD).contains(instead);

    assertRefused(GOOD.replace(instead, of), complaint);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"members", "messages", "conversations", "journal", "draft", "cues", "displays"})
  void aPartMayBeEmptyButNotMissing(String part) {
    String withoutTheRest = GOOD.substring(0, GOOD.indexOf(",\n \"members\""));
    String rest = Stream.of(
            "members", "messages", "conversations", "journal", "draft", "cues", "displays")
        .filter(name -> !name.equals(part))
        .map(name -> ", \"" + name + "\": []")
        .collect(Collectors.joining("", "", ", \"last_cue\": null"));

    assertRefused(withoutTheRest + rest + ", \"view\": null}", part + ": is missing");
    assertRefused(withoutTheRest + rest + ", \"" + part + "\": []}", "view: is missing");
    read(withoutTheRest + rest + ", \"" + part + "\": [], \"view\": null}");
  }

  @Test
  void aFileThatWasCutShortIsRefusedWhereverThatWas() {
    String whole = GOOD.strip();
    for (int length = 0; length < whole.length(); length += 7) {
      assertRefused(whole.substring(0, length), "file: ");
    }
    assertRefused(whole + "{}", "file: goes on after its end");
  }

  @Test
  void moreThanAConversationHoldsIsRefused() {
    String start = "\"messages\": [";
    String many = IntStream.range(0, 999)
        .mapToObj(n -> "{\"id\": \"" + n + "\", \"speaker\": \"user\", \"content\": \"\","
            + " \"at\": \"2183-06-12T10:15:30Z\"},")
        .collect(Collectors.joining());
    int at = GOOD.indexOf(start, GOOD.indexOf("\"channel\"")) + start.length();

    assertRefused(
        GOOD.substring(0, at) + many + GOOD.substring(at),
        "conversations[0].messages: 1001 (expected: at most 1000)");
  }

  private void assertRefused(String file, String complaint) {
    assertThatThrownBy(() -> read(file))
        .as(file)
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith(complaint);
    assertThat(storage.tables().all()).hasSize(1);
  }

  private TableId read(String file) {
    return storage
        .archive()
        .importFrom(
            new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
            Optional.empty(),
            allowed -> {})
        .id();
  }
}
