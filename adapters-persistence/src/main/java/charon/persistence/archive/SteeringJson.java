package charon.persistence.archive;

import charon.application.port.out.JournalRepository.Kept;
import charon.domain.Attributes;
import charon.domain.cue.Cue;
import charon.domain.history.ViewDiff;
import charon.domain.journal.Actor;
import charon.domain.journal.EntryState;
import charon.domain.journal.JournalEntry;
import charon.persistence.view.CommandJson;
import charon.persistence.view.DiffJson;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** The journal, the draft and the cues in the file of a table. */
final class SteeringJson {

  private static final String FOLLOW = "follow";

  /** A command may have half a pair of surrogates, which survives as an escape only. */
  private static final JsonMapper ESCAPING = JsonMapper.builder(
          JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build())
      .build();

  private SteeringJson() {}

  /** On one line. */
  static String text(ObjectNode tree) {
    return ESCAPING.writeValueAsString(tree);
  }

  static ObjectNode of(Kept kept) {
    JournalEntry entry = kept.entry();
    ObjectNode tree = TableFile.JSON
        .createObjectNode()
        .put("id", entry.id())
        .put("at", entry.at().toString());
    tree.putObject("by")
        .put("kind", entry.by().kind().name().toLowerCase(Locale.ROOT))
        .put("name", entry.by().name())
        .put("for", entry.by().onBehalf().orElse(null));
    tree.set("command", CommandJson.tree(entry.command()));
    tree.put("summary", entry.summary())
        .put("revision", entry.revision())
        .put("state", entry.state().name().toLowerCase(Locale.ROOT));
    JsonNode change = kept.change()
        .map(diff -> TableFile.JSON.readTree(DiffJson.of(diff)))
        .orElseGet(NullNode::getInstance);
    tree.set("change", change);
    return tree;
  }

  static Kept entry(Members from) {
    Members by = from.object("by");
    Actor actor =
        new Actor(by.oneOf("kind", Actor.Kind.class), by.text("name"), by.optionalText("for"));
    by.requireNoOthers();
    JournalEntry entry = new JournalEntry(
        from.number("id", 1),
        from.time("at"),
        actor,
        from.command("command"),
        from.text("summary"),
        from.number("revision", 0),
        from.oneOf("state", EntryState.class));
    Optional<ViewDiff> change = from.value("change").flatMap(SteeringJson::change);
    from.requireNoOthers();
    return new Kept(entry, change);
  }

  /** One of another time cannot be taken back any more, and that is all. */
  private static Optional<ViewDiff> change(JsonNode tree) {
    try {
      return Optional.of(DiffJson.parse(tree.toString()));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  static ObjectNode of(Cue cue) {
    ObjectNode tree = TableFile.JSON
        .createObjectNode()
        .put("id", cue.id())
        .put("title", cue.title())
        .put("note", cue.note());
    cue.commands()
        .forEach(command -> tree.withArrayProperty("commands").add(CommandJson.tree(command)));
    tree.withArrayProperty("commands");
    tree.putNull(FOLLOW);
    cue.follow()
        .ifPresent(follow -> tree.putObject(FOLLOW)
            .put("after", follow.after().toString())
            .put("cue", follow.cue()));
    return tree;
  }

  static Cue cue(Members from) {
    String id = from.text("id");
    Cue.expectedInPlaceOf(id)
        .ifPresent(expected -> from.require(false, "id", "expected " + expected));
    List<Attributes> commands = from.commands("commands", Cue.MOST_COMMANDS);
    Optional<Cue.Follow> follow = from.optionalObject(FOLLOW).map(SteeringJson::follow);
    Cue cue = new Cue(id, from.text("title"), from.text("note"), commands, follow);
    from.require(cue.title().length() <= Cue.LONGEST_TITLE, "title", "is too long");
    from.require(cue.note().length() <= Cue.LONGEST_NOTE, "note", "is too long");
    from.requireNoOthers();
    return cue;
  }

  private static Cue.Follow follow(Members from) {
    Duration after = from.checked("after", () -> Duration.parse(from.text("after")));
    from.require(Cue.Follow.isPossible(after), "after", "expected half a second to a day");
    Cue.Follow follow = new Cue.Follow(after, from.text("cue"));
    from.requireNoOthers();
    return follow;
  }
}
