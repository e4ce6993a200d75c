package charon.application.conversation;

import charon.application.port.in.ObserveActiveViewUseCase;
import charon.application.port.out.CampaignCatalog;
import charon.application.port.out.NoteLibrary;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.Galaxy;
import charon.domain.campaign.Location;
import charon.domain.conversation.Channel;
import charon.domain.conversation.CharonQuery;
import charon.domain.conversation.ConversationMessage;
import charon.domain.conversation.Knowledge;
import charon.domain.conversation.Lore;
import charon.domain.conversation.Persona;
import charon.domain.view.CharonMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a question together with all that an answer may be made from. Thread-safe; waits for the
 * note on the place, if there is one.
 */
public final class QueryWriter {

  /** How many messages of a channel an answer may refer to. */
  static final int HISTORY = 10;

  private static final Logger LOG = LoggerFactory.getLogger(QueryWriter.class);

  private static final String GM_CONTEXT = "[GM CONTEXT, to be told in your own words] ";
  private static final String OVERRIDE = "[CONTEXT OVERRIDE] ";

  private final CampaignCatalog catalog;
  private final ObserveActiveViewUseCase view;
  private final NoteLibrary notes;

  /** Looks things up in the campaign, the view of the moment and the game master's notes. */
  public QueryWriter(CampaignCatalog catalog, ObserveActiveViewUseCase view, NoteLibrary notes) {
    this.catalog = catalog;
    this.view = view;
    this.notes = notes;
  }

  /** Whether players may ask at all. */
  boolean playersMayAsk() {
    return view.current().players().payload().view().charon().mode() == CharonMode.QUERY;
  }

  /** What a player asks, where the ship's computer is now. */
  CharonQuery ofPlayer(List<ConversationMessage> history, String query) {
    return query(activePath(), history, query);
  }

  /** What the game master asks: on the default channel as for players, else where it belongs to. */
  CharonQuery ofGameMaster(
      Channel channel,
      List<ConversationMessage> history,
      String prompt,
      Optional<String> contextOverride) {
    String path = channel.equals(Channel.DEFAULT)
        ? activePath()
        : pathOf(channel, catalog.current().galaxy());
    String context = contextOverride.map(text -> "\n" + OVERRIDE + text).orElse("");
    return query(path, history, GM_CONTEXT + prompt + context);
  }

  private CharonQuery query(String path, List<ConversationMessage> history, String query) {
    Campaign campaign = catalog.current();
    Persona persona = Persona.of(campaign.assistant());
    return new CharonQuery(
        persona.systemPrompt(),
        knowledge(path, campaign.galaxy()),
        history,
        query,
        persona.maxLength(),
        persona.temperature());
  }

  private List<String> knowledge(String path, Galaxy galaxy) {
    return Stream.concat(
            Knowledge.at(path, galaxy).lines().stream(), lore(galaxy.way(path)).stream())
        .toList();
  }

  /** What the note on the last location tells; nothing if there is none, or it cannot be read. */
  private List<String> lore(List<Location> way) {
    return way.stream()
        .reduce((above, last) -> last)
        .flatMap(last -> Lore.of(last.members()))
        .map(lore -> note(lore.note()).map(lore::told).orElse(List.of()))
        .orElse(List.of());
  }

  private Optional<String> note(String name) {
    try {
      return notes.note(name);
    } catch (RuntimeException e) {
      LOG.warn("CHARON does without the note '{}', which cannot be read: {}", name, e.toString());
      return Optional.empty();
    }
  }

  private String activePath() {
    return view.current().gm().payload().activeLocationPath();
  }

  private static String pathOf(Channel channel, Galaxy galaxy) {
    return channel
        .encounterLocation()
        .flatMap(galaxy::place)
        .map(place -> String.join("/", place.path()))
        .orElse("");
  }
}
