package charon.bootstrap.run;

import charon.application.campaign.CampaignService;
import charon.application.campaign.HandoutKeeper;
import charon.application.command.CommandService;
import charon.application.command.word.Folder;
import charon.application.command.word.Voices;
import charon.application.conversation.ConversationService;
import charon.application.conversation.ConversationStore;
import charon.application.conversation.MessageFactory;
import charon.application.conversation.QueryWriter;
import charon.application.cue.CueKeeping;
import charon.application.cue.CueService;
import charon.application.display.DisplayLog;
import charon.application.display.DisplayService;
import charon.application.draft.DraftService;
import charon.application.due.DueService;
import charon.application.journal.Journal;
import charon.application.journal.JournalService;
import charon.application.message.MessageService;
import charon.application.news.NewsDesk;
import charon.application.picture.PictureService;
import charon.application.port.in.table.Desk;
import charon.application.port.out.CampaignLibrary;
import charon.application.port.out.NewsPublisher;
import charon.application.table.AwakeTable;
import charon.application.table.TableWaker;
import charon.application.view.ActiveViewService;
import charon.application.view.ViewEffects;
import charon.domain.disclosure.Fog;
import charon.domain.journal.Actor;
import charon.domain.table.Table;
import charon.domain.table.TableId;
import charon.domain.table.TableLimits;
import charon.http.Displays;
import charon.http.TableDisplays;
import charon.persistence.PersistenceAdapter;
import java.time.Duration;

/**
 * Brings tables into memory: the services of one, over what is kept of it and to whom it is told. They
 * can reach nothing of another table. Thread-safe.
 */
final class TableFactory implements TableWaker {

  private final Foundation base;
  private final Storage storage;
  private final CampaignLibrary campaigns;
  private final Displays displays;
  private final Answers answers;
  private final Darkroom darkroom;

  TableFactory(Foundation base, Storage storage, CampaignLibrary campaigns, Displays displays) {
    this.base = base;
    this.storage = storage;
    this.campaigns = campaigns;
    this.displays = displays;
    this.answers = new Answers(base);
    this.darkroom = base.resources().add(new Darkroom());
  }

  @Override
  public AwakeTable wake(Table table) {
    var opened = new Resources();
    try {
      return wake(table, opened);
    } catch (RuntimeException | Error fault) {
      opened.close();
      throw fault;
    }
  }

  private AwakeTable wake(Table table, Resources opened) {
    var shown = opened.add(displays.open(table.id()));
    var edits = new Edits();
    var campaign = opened.add(campaigns.open(table.campaign(), edits));
    var journal = storage.journal(table.id(), base.clock());
    var keeper = storage.keeper(table.id(), base.clock(), journal);
    var handouts = new DisplayLog();
    var news = news(table.id(), shown.newsPublisher().and(handouts));
    var conversations = conversations(table.id(), news);
    var due = opened.add(new DueService(storage.background(), base.clock()));
    var log = journal.and(due).and(handouts);
    var effects = new ViewEffects(conversations::clearAtOnce, keeper, news::shown, log);
    var view = view(campaign, shown, effects);
    edits.follow(() -> {
      view.refresh();
      handouts.edited();
      shown.draftChanged(); // what is prepared may lead to a place that was edited
    });
    var screens = screens(table.id(), view, handouts);
    var limits = limits(table);
    var at = desk(
        table,
        limits,
        new Stage(campaign, view, shown, screens),
        new Past(conversations, news, journal));
    due.attend(view, at.cues()::fallDue);
    var attendants = new LiveTable.Attendants(at.cues(), due, screens);
    return new LiveTable(
        at.desk(), limits, view, campaign, shown, keeper, journal, conversations, attendants);
  }

  private ActiveViewService view(
      CampaignLibrary.Hold campaign, TableDisplays shown, ViewEffects effects) {
    var view = new ActiveViewService(
        campaign,
        shown.publisher(),
        base.secrets(),
        base.config().play().fog() ? Fog.ON : Fog.OFF,
        effects);
    if (base.config().play().resume()) {
      view.earlier().ifPresent(earlier -> view.resume(Actor.of(Actor.Kind.SERVER, "")));
    }
    return view;
  }

  /** What was said and done at a table. */
  private record Past(ConversationStore conversations, NewsDesk news, Journal journal) {}

  /** What can be asked of a table, and what of it does something by itself. */
  private record Attended(Desk desk, CueService cues) {}

  /** What a table plays, what it shows of it, where, and on which screens. */
  private record Stage(
      CampaignLibrary.Hold campaign,
      ActiveViewService view,
      TableDisplays shown,
      DisplayService screens) {}

  private Attended desk(Table table, LiveTable.Limits limits, Stage stage, Past past) {
    var campaign = stage.campaign();
    var view = stage.view();
    TableId id = table.id();
    var browse = new CampaignService(campaign, campaign, view);
    var speak = speak(table, limits, stage, past);
    var messages = messages(id, past.news());
    var pictures = new PictureService.Sources(browse, browse, messages, speak);
    var commands = commands(stage, new Voices(messages, speak));
    var cues = cues(id, campaign, commands);
    return new Attended(
        new Desk(
            table,
            limits,
            limits::playerTokens,
            commands,
            view,
            view,
            view,
            browse,
            messages,
            browse,
            new Desk.Conversations(speak, speak),
            steering(id, stage, past, commands, cues),
            stage.screens(),
            new PictureService(id, darkroom.shelf(), view, pictures),
            new HandoutKeeper(campaign)),
        cues);
  }

  private Desk.Steering steering(
      TableId id, Stage stage, Past past, CommandService commands, CueService cues) {
    return new Desk.Steering(
        new JournalService(past.journal(), stage.view()),
        new DraftService(commands, cues, storage.database().draft(id), stage.shown()::draftChanged),
        cues);
  }

  private MessageService messages(TableId id, NewsDesk news) {
    var at = storage.database();
    return new MessageService(at.messages(id), () -> at.memberships().at(id), base.clock(), news);
  }

  private CommandService commands(Stage stage, Voices voices) {
    return new CommandService(
        stage.view(),
        voices,
        base.clock(),
        new Folder(stage.campaign(), stage.campaign(), stage.screens()::require),
        stage.shown().pingPublisher());
  }

  private ConversationService speak(Table table, LiveTable.Limits limits, Stage stage, Past past) {
    CampaignLibrary.Hold campaign = stage.campaign();
    return new ConversationService(
        past.conversations(),
        answers.at(table, () -> limits.get().answers(), campaign),
        new QueryWriter(campaign, stage.view(), answers.notesFor(table)),
        new MessageFactory(base.secrets(), base.clock()));
  }

  private DisplayService screens(TableId id, ActiveViewService view, DisplayLog handouts) {
    return new DisplayService(
        view::shown, handouts, storage.database().displays(id), storage.background(), base.clock());
  }

  private CueService cues(TableId id, CampaignLibrary.Hold campaign, CommandService commands) {
    return new CueService(
        campaign,
        commands,
        new CueKeeping(storage.database().cues(id), PersistenceAdapter.cueFormat()),
        storage.background(),
        base.clock());
  }

  /** A table alone has all of the server, unless somebody says otherwise. */
  private LiveTable.Limits limits(Table table) {
    TableLimits ofAll =
        table.isDefault() ? TableLimits.NONE : base.config().tables().limits();
    return new LiveTable.Limits(ofAll, base.config().play().playerTokens(), table);
  }

  private NewsDesk news(TableId id, NewsPublisher told) {
    PersistenceAdapter database = storage.database();
    return new NewsDesk(told, database.messages(id), database.memberships().at(id), base.clock());
  }

  private ConversationStore conversations(TableId id, NewsDesk news) {
    return new ConversationStore(
        storage.database().conversations(id),
        storage.background(),
        base.clock(),
        Duration.ofDays(base.config().keeping().conversationDays()),
        news);
  }

  /**
   * Leads edits of a campaign to the view of a table, which there is only when the campaign has been
   * read. One that comes before is made good. Thread-safe.
   */
  private static final class Edits implements Runnable {

    private boolean missed; // guarded by this
    private Runnable refresh = () -> missed = true; // guarded by this

    /** The campaign is another one now. */
    @Override
    public synchronized void run() {
      refresh.run();
    }

    /** Has every edit shown from now on. */
    synchronized void follow(Runnable view) {
      refresh = view;
      if (missed) {
        view.run();
      }
    }
  }
}
