package charon.bootstrap.run;

import charon.ai.AiAdapter;
import charon.application.campaign.CampaignService;
import charon.application.conversation.CannedResponder;
import charon.application.conversation.ConversationService;
import charon.application.conversation.ConversationStore;
import charon.application.conversation.FallingBackResponder;
import charon.application.conversation.MessageFactory;
import charon.application.conversation.QueryWriter;
import charon.application.message.MessageService;
import charon.application.news.NewsDesk;
import charon.application.port.out.CampaignCatalog;
import charon.application.port.out.CharonResponder;
import charon.application.port.out.NoteLibrary;
import charon.application.view.ActiveViewService;
import charon.application.view.ViewEffects;
import charon.bootstrap.settings.CharonConfig;
import charon.domain.disclosure.Fog;
import charon.http.Displays;
import charon.http.UseCases;
import charon.persistence.CampaignFolder;
import charon.persistence.NotesFolder;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Builds the application: its services, over what is kept and to whom it is told. */
final class Services {

  private final Foundation base;
  private final Storage storage;
  private final CampaignFolder catalog;
  private final NewsDesk news;
  private final ConversationStore conversations;
  private final ActiveViewService view;

  Services(Foundation base, Storage storage, CampaignFolder catalog, Displays displays) {
    this.base = base;
    this.storage = storage;
    this.catalog = catalog;
    this.news = new NewsDesk(
        displays.newsPublisher(),
        storage.database().messages(),
        storage.database().users(),
        base.clock());
    this.conversations = new ConversationStore(
        storage.database().conversations(),
        storage.background(),
        base.clock(),
        Duration.ofDays(base.config().keeping().conversationDays()),
        news);
    this.view = new ActiveViewService(
        catalog,
        displays.publisher(),
        base.secrets(),
        base.config().play().fog() ? Fog.ON : Fog.OFF,
        new ViewEffects(conversations::clearAtOnce, storage.keeper(), news::shown));
  }

  /** What the table sees. */
  ActiveViewService view() {
    return view;
  }

  /** All that can be asked for. */
  UseCases useCases() {
    var database = storage.database();
    var talk = talk();
    var browse = new CampaignService(catalog, catalog, view);
    return new UseCases(
        view,
        view,
        view,
        browse,
        new MessageService(database.messages(), database.users(), base.clock(), news),
        storage.authentication(base),
        browse,
        new UseCases.Conversations(talk, talk));
  }

  private ConversationService talk() {
    return new ConversationService(
        conversations,
        responder(base.config(), catalog, base.resources()),
        new QueryWriter(catalog, view, notes(base.config())),
        new MessageFactory(base.secrets(), base.clock()));
  }

  /** Who speaks as the ship's computer: a language model if one is set, and what is canned. */
  private static CharonResponder responder(
      CharonConfig config, CampaignCatalog catalog, Resources resources) {
    var canned =
        new CannedResponder(catalog, bound -> ThreadLocalRandom.current().nextInt(bound));
    if (!config.ai().isOn()) {
      return canned;
    }
    var model = resources.add(AiAdapter.open(config.ai()));
    // the model keeps its own time limit; this one is for a model that does not
    Duration patience = config.ai().limits().timeout().plusSeconds(1);
    return new FallingBackResponder(model.responder(), canned, patience);
  }

  private static NoteLibrary notes(CharonConfig config) {
    return config.folders().notes().<NoteLibrary>map(NotesFolder::new).orElse(NoteLibrary.NONE);
  }
}
