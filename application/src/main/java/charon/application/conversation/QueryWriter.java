package charon.application.conversation;

import charon.application.port.in.ObserveActiveViewUseCase;
import charon.application.port.out.CampaignCatalog;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.Galaxy;
import charon.domain.conversation.Channel;
import charon.domain.conversation.CharonQuery;
import charon.domain.conversation.ConversationMessage;
import charon.domain.conversation.Knowledge;
import charon.domain.conversation.Persona;
import charon.domain.view.CharonMode;
import java.util.List;
import java.util.Optional;

/** Puts a question together with all that an answer may be made from. Thread-safe. */
public final class QueryWriter {

  /** How many messages of a channel an answer may refer to. */
  static final int HISTORY = 10;

  private static final String GM_CONTEXT = "[GM CONTEXT, to be told in your own words] ";
  private static final String OVERRIDE = "[CONTEXT OVERRIDE] ";

  private final CampaignCatalog catalog;
  private final ObserveActiveViewUseCase view;

  /** Looks things up in the campaign and the view of the moment. */
  public QueryWriter(CampaignCatalog catalog, ObserveActiveViewUseCase view) {
    this.catalog = catalog;
    this.view = view;
  }

  /** Whether players may ask at all. */
  boolean playersMayAsk() {
    return view.current().payload().view().charon().mode() == CharonMode.QUERY;
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
        Knowledge.at(path, campaign.galaxy()).lines(),
        history,
        query,
        persona.maxLength(),
        persona.temperature());
  }

  private String activePath() {
    return view.current().payload().activeLocationPath();
  }

  private static String pathOf(Channel channel, Galaxy galaxy) {
    return channel
        .encounterLocation()
        .flatMap(galaxy::place)
        .map(place -> String.join("/", place.path()))
        .orElse("");
  }
}
