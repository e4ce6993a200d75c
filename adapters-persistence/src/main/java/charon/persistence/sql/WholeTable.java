package charon.persistence.sql;

import charon.application.port.out.StoredConversation;
import charon.application.port.out.ViewSnapshot;
import charon.domain.account.Role;
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

  public WholeTable {
    members = Map.copyOf(members);
    messages = List.copyOf(messages);
    conversations = List.copyOf(conversations);
  }
}
