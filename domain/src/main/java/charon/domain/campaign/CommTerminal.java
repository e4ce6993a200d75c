package charon.domain.campaign;

import charon.domain.Attributes;
import java.util.List;

/**
 * A comm terminal and its messages.
 *
 * @param slug directory name
 * @param members the members of {@code terminal.yaml}
 * @param inbox messages received, oldest first, each with all twelve members of the wire contract
 * @param sent messages sent, likewise
 */
public record CommTerminal(
    String slug, Attributes members, List<Attributes> inbox, List<Attributes> sent) {

  public CommTerminal {
    inbox = List.copyOf(inbox);
    sent = List.copyOf(sent);
  }
}
