package charon.persistence.archive;

import charon.application.port.out.JournalRepository.Kept;
import charon.application.port.out.ViewSnapshot;
import charon.domain.message.Message;
import charon.domain.table.Table;
import charon.persistence.sql.TableContents;
import charon.persistence.view.CommandJson;
import charon.persistence.view.SnapshotJson;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/** Writes one table. Used by one thread. */
final class TableWriter {

  private static final int PAGE = 200; // nobody else waits for storage longer than for so many

  private final TableContents contents;
  private final Table table;

  TableWriter(TableContents contents, Table table) {
    this.contents = contents;
    this.table = table;
  }

  /** Writes all of it, and leaves the stream open. */
  void write(Optional<ViewSnapshot> view, OutputStream to) {
    try (JsonGenerator json = TableFile.JSON.createGenerator(to)) {
      json.writeStartObject();
      json.writeStringProperty("format", TableFile.FORMAT);
      json.writeNumberProperty("version", TableFile.VERSION);
      json.writeName("table").writeTree(TableFile.of(table));
      json.writeArrayPropertyStart("members");
      contents.members(table.id()).forEach(member -> json.writeTree(TableFile.of(member)));
      json.writeEndArray();
      json.writeName("view");
      view.ifPresentOrElse(
          shown -> json.writeRawValue(SnapshotJson.compact(shown)), json::writeNull);
      writeMessages(json);
      writeConversations(json);
      writeSteering(json);
      json.writeEndObject();
    } catch (JacksonIOException e) {
      throw new UncheckedIOException(e.getCause());
    }
  }

  private void writeMessages(JsonGenerator json) {
    json.writeArrayPropertyStart("messages");
    long last = contents.lastMessageId(table.id()); // who sends on and on does not keep this going
    long written = 0;
    while (written < last) {
      List<Message> page = contents.messages(table.id(), written, PAGE);
      page.forEach(message -> json.writeTree(MessageJson.of(message)));
      written = page.isEmpty() ? last : page.get(page.size() - 1).id();
    }
    json.writeEndArray();
  }

  private void writeSteering(JsonGenerator json) {
    json.writeArrayPropertyStart("journal");
    long last = contents.lastEntryId(table.id());
    long written = 0;
    while (written < last) {
      List<Kept> page = contents.journal(table.id(), written, PAGE);
      page.forEach(kept -> json.writeRawValue(SteeringJson.text(SteeringJson.of(kept))));
      written = page.isEmpty() ? last : page.get(page.size() - 1).entry().id();
    }
    json.writeEndArray();
    json.writeName("draft").writeRawValue(CommandJson.of(contents.draft(table.id())));
    json.writeArrayPropertyStart("cues");
    contents
        .cues(table.id())
        .forEach(cue -> json.writeRawValue(SteeringJson.text(SteeringJson.of(cue))));
    json.writeEndArray();
    json.writeName("last_cue");
    contents.lastCue(table.id()).ifPresentOrElse(json::writeString, json::writeNull);
    json.writeArrayPropertyStart("displays");
    contents.displays(table.id()).forEach(display -> json.writeTree(DisplayJson.of(display)));
    json.writeEndArray();
  }

  private void writeConversations(JsonGenerator json) {
    json.writeArrayPropertyStart("conversations");
    for (String channel : contents.channels(table.id())) {
      contents
          .conversation(table.id(), channel)
          .ifPresent(stored -> json.writeTree(ConversationJson.of(stored)));
    }
    json.writeEndArray();
  }
}
