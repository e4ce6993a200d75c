package charon.persistence.sql;

import charon.application.port.out.JournalRepository.Kept;
import charon.application.port.out.StoredConversation;
import charon.application.port.out.ViewSnapshot;
import charon.application.port.out.steering.DisplayRepository.KeptDisplay;
import charon.domain.Attributes;
import charon.domain.account.Role;
import charon.domain.cue.Cue;
import charon.domain.message.Message;
import charon.domain.table.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table with all that is kept of it, from a file. Immutable.
 *
 * @param table its line in the directory, with any id
 * @param members what users are at it, by name
 * @param view what was shown last
 * @param messages with ids that grow
 * @param conversations one for each channel
 * @param steering how its show is led
 */
public record WholeTable(
    Table table,
    Map<String, Role> members,
    Optional<ViewSnapshot> view,
    List<Message> messages,
    List<StoredConversation> conversations,
    Steering steering) {

  /**
   * How a show at a table was led, and is to go on. Immutable.
   *
   * @param journal entries with ids that grow
   * @param draft commands that are prepared
   * @param cues those that were saved, in their order
   * @param lastCue which cue was done last
   * @param displays those that were named or set
   */
  public record Steering(
      List<Kept> journal,
      List<Attributes> draft,
      List<Cue> cues,
      Optional<String> lastCue,
      List<KeptDisplay> displays) {

    public Steering {
      journal = List.copyOf(journal);
      draft = List.copyOf(draft);
      cues = List.copyOf(cues);
      displays = List.copyOf(displays);
    }
  }

  public WholeTable {
    members = Map.copyOf(members);
    messages = List.copyOf(messages);
    conversations = List.copyOf(conversations);
  }
}
