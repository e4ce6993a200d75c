package charon.domain.payload;

import charon.domain.Attributes;
import charon.domain.campaign.CommTerminal;
import charon.domain.campaign.Location;
import java.util.List;

/**
 * A comm terminal and its messages, as clients receive them.
 *
 * @param labels {@code slug}, {@code owner}, {@code terminal_id}, {@code access_level}, {@code
 *     description} and {@code location_name}
 * @param inbox messages received, oldest first
 * @param sent messages sent, oldest first
 */
public record TerminalPage(Attributes labels, List<Attributes> inbox, List<Attributes> sent) {

  private static final Attributes LABELS = Attributes.EMPTY
      .with("slug", "")
      .with("owner", "")
      .with("terminal_id", "")
      .with("access_level", "PUBLIC")
      .with("description", "")
      .with("location_name", "");

  private static final Attributes NAME = Attributes.EMPTY.with("name", "");

  public TerminalPage {
    inbox = List.copyOf(inbox);
    sent = List.copyOf(sent);
  }

  /** Puts together what is at a terminal of a location. */
  public static TerminalPage of(Location location, CommTerminal terminal) {
    Attributes labels = terminal
        .members()
        .with("slug", terminal.slug())
        .with("location_name", location.members().shapedLike(NAME).members().get("name"))
        .shapedLike(LABELS);
    return new TerminalPage(labels, terminal.inbox(), terminal.sent());
  }
}
