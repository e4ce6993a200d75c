package charon.persistence.archive;

import charon.application.port.out.JournalRepository;
import charon.application.port.out.JournalRepository.Kept;
import charon.application.port.out.StoredConversation;
import charon.application.port.out.ViewSnapshot;
import charon.application.port.out.steering.DisplayRepository;
import charon.application.port.out.steering.DisplayRepository.KeptDisplay;
import charon.domain.Attributes;
import charon.domain.InvalidValueException;
import charon.domain.account.Role;
import charon.domain.cue.Cue;
import charon.domain.display.DisplayKey;
import charon.domain.message.Message;
import charon.domain.table.Table;
import charon.domain.table.TableName;
import charon.persistence.sql.Timestamps;
import charon.persistence.sql.WholeTable;
import charon.persistence.sql.WholeTable.Steering;
import charon.persistence.view.SnapshotJson;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JsonNode;

/**
 * Reads one file, an item of a list at a time, and refuses it as soon as something in it is wrong.
 * Used by one thread.
 */
final class TableReader {

  private static final Set<String> MEMBERS =
      Set.of("format", "version", "table", "members", "view", "messages", "conversations");

  /** What files of before version 2 have not. */
  private static final List<String> NEWER_MEMBERS = List.of("journal", "draft", "cues", "last_cue");

  /** What files of before version 3 have not. */
  private static final List<String> NEWEST_MEMBERS = List.of("displays");

  /** As many as a table can have. */
  private static final int MOST_CUES = 500;

  private final Optional<TableName> as;
  private final Set<String> seen = new HashSet<>();
  private final Map<String, Role> members = new LinkedHashMap<>();
  private final List<Message> messages = new ArrayList<>();
  private final List<StoredConversation> conversations = new ArrayList<>();
  private final Set<String> channels = new HashSet<>();
  private final List<Kept> journal = new ArrayList<>();
  private final List<Attributes> draft = new ArrayList<>();
  private final Map<String, Cue> cues = new LinkedHashMap<>();
  private final Map<DisplayKey, KeptDisplay> displays = new LinkedHashMap<>();
  private Optional<String> lastCue = Optional.empty();
  private Optional<ViewSnapshot> view = Optional.empty();
  private int version;
  private @Nullable Table table;

  /** Of a table that gets another name, if there is one. */
  TableReader(Optional<TableName> as) {
    this.as = as;
  }

  /**
   * Reads the file to its end.
   *
   * @throws InvalidValueException if it is not the whole of a table
   * @throws UncheckedIOException if it cannot be read
   */
  WholeTable read(InputStream file) {
    try (JsonParser json = TableFile.JSON.createParser(file)) {
      Members.demand(json.nextToken() == JsonToken.START_OBJECT, "file", "expected an object");
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        json.nextToken();
        take(name, json);
        seen.add(name);
      }
      Members.demand(json.nextToken() == null, "file", "goes on after its end");
    } catch (JacksonIOException e) {
      throw new UncheckedIOException(e.getCause());
    } catch (JacksonException e) {
      throw new InvalidValueException(
          "file: no JSON, or not all of it (line " + e.getLocation().getLineNr() + ")");
    }
    requireAll(MEMBERS);
    if (version > 1) {
      requireAll(NEWER_MEMBERS);
    }
    if (version > 2) {
      requireAll(NEWEST_MEMBERS);
    }
    return new WholeTable(require(table), members, view, messages, conversations, steering());
  }

  private Steering steering() {
    return new Steering(
        journal.stream().map(this::ofThisShow).toList(),
        draft,
        List.copyOf(cues.values()),
        lastCue,
        List.copyOf(displays.values()));
  }

  /** What was done before the show that goes on cannot be taken back: it is no part of what is shown. */
  private Kept ofThisShow(Kept kept) {
    long before = view.map(ViewSnapshot::after).orElse(0L);
    return kept.entry().id() > before ? kept : new Kept(kept.entry(), Optional.empty());
  }

  private void requireAll(Collection<String> names) {
    names.forEach(name -> Members.demand(seen.contains(name), name, "is missing"));
  }

  private static Table require(@Nullable Table found) {
    if (found == null) {
      throw new InvalidValueException("table: is missing");
    }
    return found;
  }

  private void take(String name, JsonParser json) {
    switch (name) {
      case "format" ->
        Members.demand(
            TableFile.FORMAT.equals(json.getValueAsString()), name, "expected " + TableFile.FORMAT);
      case "version" -> takeVersion(json);
      case "table" -> table = TableFile.table(Members.of(json.readValueAsTree(), name), as);
      case "members" -> each(name, json, this::takeMember);
      case "view" -> takeView(json.readValueAsTree());
      case "messages" -> each(name, json, this::takeMessage);
      case "conversations" -> each(name, json, this::takeConversation);
      case "journal" -> each(name, json, this::takeEntry);
      case "draft" -> takeDraft(json.readValueAsTree());
      case "cues" -> each(name, json, this::takeCue);
      case "last_cue" -> takeLastCue(json.readValueAsTree());
      case "displays" -> each(name, json, this::takeDisplay);
      default -> throw new InvalidValueException(name + ": there is no such member");
    }
  }

  private void takeVersion(JsonParser json) {
    boolean isNumber = json.currentToken() == JsonToken.VALUE_NUMBER_INT;
    Members.demand(isNumber, "version", "expected a whole number");
    String found = json.getString();
    version = IntStream.rangeClosed(1, TableFile.VERSION)
        .filter(known -> found.equals(String.valueOf(known)))
        .findFirst()
        .orElseThrow(() ->
            new InvalidValueException("version: " + found + " is not known here (expected: 1 to "
                + TableFile.VERSION + "); use a Charon as new as the one that wrote the file"));
  }

  private static void each(String name, JsonParser json, Consumer<Members> taking) {
    Members.demand(json.currentToken() == JsonToken.START_ARRAY, name, "expected a list");
    for (int n = 0; json.nextToken() != JsonToken.END_ARRAY; n++) {
      JsonNode item = json.readValueAsTree();
      taking.accept(Members.of(item, name + "[" + n + "]"));
    }
  }

  private void takeMember(Members from) {
    Map.Entry<String, Role> member = TableFile.member(from);
    boolean isNew = members.put(member.getKey(), member.getValue()) == null;
    from.require(isNew, "name", "is there twice");
  }

  private void takeView(JsonNode tree) {
    if (!tree.isNull()) {
      try {
        ViewSnapshot shown = SnapshotJson.parse(tree.toString());
        Timestamps.of(shown.savedAt()); // a moment that can be kept
        view = Optional.of(shown);
      } catch (RuntimeException e) {
        throw new InvalidValueException("view: expected what a table shows");
      }
    }
  }

  private void takeMessage(Members from) {
    Message message = MessageJson.message(from);
    long last = messages.isEmpty() ? 0 : messages.get(messages.size() - 1).id();
    from.require(message.id() > last, "id", "expected one that is larger than the one before");
    messages.add(message);
  }

  private void takeConversation(Members from) {
    StoredConversation stored = ConversationJson.conversation(from);
    from.require(channels.add(stored.channel().name()), "channel", "is there twice");
    conversations.add(stored);
  }

  private void takeEntry(Members from) {
    Kept kept = SteeringJson.entry(from);
    long last = journal.isEmpty() ? 0 : journal.get(journal.size() - 1).entry().id();
    from.require(kept.entry().id() > last, "id", "expected one that is larger than the one before");
    journal.add(kept);
    Members.demand(
        journal.size() <= JournalRepository.MOST_ENTRIES,
        "journal",
        "too many (expected: at most " + JournalRepository.MOST_ENTRIES + ")");
  }

  private void takeDraft(JsonNode list) {
    Members.demand(list.isArray(), "draft", "expected a list");
    Members.demand(
        list.size() <= Cue.MOST_COMMANDS,
        "draft",
        list.size() + " (expected: at most " + Cue.MOST_COMMANDS + ")");
    list.forEach(item -> draft.add(Members.commandOf(item, "draft[" + draft.size() + "]")));
  }

  private void takeCue(Members from) {
    Cue cue = SteeringJson.cue(from);
    from.require(cues.put(cue.id(), cue) == null, "id", "is there twice");
    Members.demand(
        cues.size() <= MOST_CUES, "cues", "too many (expected: at most " + MOST_CUES + ")");
  }

  private void takeDisplay(Members from) {
    KeptDisplay display = DisplayJson.display(from);
    from.require(displays.put(display.key(), display) == null, "key", "is there twice");
    Members.demand(
        displays.size() <= DisplayRepository.MOST_DISPLAYS,
        "displays",
        "too many (expected: at most " + DisplayRepository.MOST_DISPLAYS + ")");
  }

  private void takeLastCue(JsonNode id) {
    Members.demand(id.isString() || id.isNull(), "last_cue", "expected a text or null");
    lastCue = id.stringValueOpt();
  }
}
