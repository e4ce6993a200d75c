package charon.application.command;

import charon.application.command.word.Folder;
import charon.application.command.word.Voices;
import charon.application.conversation.ConversationService;
import charon.application.conversation.ConversationStore;
import charon.application.conversation.MessageFactory;
import charon.application.conversation.QueryWriter;
import charon.application.fake.FixedCampaignCatalog;
import charon.application.fake.InMemoryCampaignPages;
import charon.application.fake.InMemoryConversationRepository;
import charon.application.fake.InMemoryMessageRepository;
import charon.application.fake.RecordingPublisher;
import charon.application.fake.SequentialSecrets;
import charon.application.fake.SettableClock;
import charon.application.message.MessageService;
import charon.application.news.NewsDesk;
import charon.application.port.in.command.BatchDone;
import charon.application.port.in.command.CommandDone;
import charon.application.port.in.command.Members;
import charon.application.port.in.command.Sender;
import charon.application.port.out.NoteLibrary;
import charon.application.view.ActiveViewService;
import charon.application.view.UnkeptViews;
import charon.domain.Attributes;
import charon.domain.NotFoundException;
import charon.domain.account.Membership;
import charon.domain.account.Role;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.CampaignImage;
import charon.domain.campaign.Charts;
import charon.domain.campaign.CommTerminal;
import charon.domain.campaign.DeckPlan;
import charon.domain.campaign.EncounterMap;
import charon.domain.campaign.Galaxy;
import charon.domain.campaign.Location;
import charon.domain.campaign.People;
import charon.domain.conversation.Channel;
import charon.domain.conversation.ConversationMessage;
import charon.domain.disclosure.Fog;
import charon.domain.display.DisplayKey;
import charon.domain.table.TableId;
import charon.domain.thing.Ping;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** A table with a mine on it, at which commands are given. */
public final class CommandTable {

  public final RecordingPublisher publisher = new RecordingPublisher();
  public final InMemoryMessageRepository messages = new InMemoryMessageRepository();
  public final InMemoryConversationRepository kept = new InMemoryConversationRepository(messages);
  public final ActiveViewService view;
  public final ConversationService talk;
  public final CommandService commands;
  public final SettableClock clock = new SettableClock(Instant.EPOCH);

  /** The pictures of the campaign by their paths, and its texts. */
  public final Map<String, CampaignImage> images = new HashMap<>();

  public final InMemoryCampaignPages pages = new InMemoryCampaignPages();

  /** The handles of the displays that are known. */
  public final Set<String> displays = new HashSet<>();

  /** What was pointed at, and whether players were shown it. */
  public final List<Map.Entry<Ping, Boolean>> pings = new ArrayList<>();

  private String told = "";
  private int membersRead;

  /** Nothing is shown yet. */
  public CommandTable() {
    var secrets = new SequentialSecrets();
    var catalog = new FixedCampaignCatalog(campaign());
    var news = new NewsDesk(told -> {}, messages, List.of(), clock);
    var conversations = new ConversationStore(kept, Runnable::run, clock, Duration.ofDays(1), news);
    view = new ActiveViewService(
        catalog,
        publisher,
        secrets,
        Fog.ON,
        UnkeptViews.clearing(
            conversations::clearAtOnce, (act, change) -> told = act.summary().apply(change)));
    talk = new ConversationService(
        conversations,
        query -> CompletableFuture.completedFuture("."),
        new QueryWriter(catalog, view, NoteLibrary.NONE),
        new MessageFactory(secrets, clock));
    commands = new CommandService(
        view,
        new Voices(new MessageService(messages, this::members, clock, news), talk),
        clock,
        new Folder(path -> Optional.ofNullable(images.get(path)), pages, this::requireDisplay),
        (ping, toPlayers) -> pings.add(Map.entry(ping, toPlayers)));
  }

  private void requireDisplay(DisplayKey display) {
    if (!displays.contains(display.value())) {
      throw new NotFoundException("Display not found");
    }
  }

  private List<Membership> members() {
    membersRead++;
    return List.of(new Membership(TableId.DEFAULT, "kim", Role.PLAYER));
  }

  /** How often it was looked up who is at the table. */
  int membersRead() {
    return membersRead;
  }

  /** A command as data, from names and values in turn. */
  public static Map<String, Object> command(String name, Object... namesAndValues) {
    Map<String, Object> data = new LinkedHashMap<>(Map.of("command", name));
    for (int i = 0; i < namesAndValues.length; i += 2) {
      data.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return data;
  }

  /** A token that needs no more. */
  public static Map<String, Object> place(String id, String name, String room) {
    return command(
        "place-token",
        "token_id",
        id,
        "type",
        "npc",
        "name",
        name,
        "x",
        1L,
        "y",
        1L,
        "room_id",
        room);
  }

  public CommandDone give(Map<String, Object> data) {
    return commands.execute(
        String.valueOf(data.get("command")), Members.of(new Attributes(data)), Sender.GM);
  }

  /** What was told last of what was done. */
  String told() {
    return told;
  }

  @SafeVarargs
  final BatchDone giveAll(Map<String, Object>... all) {
    List<Map<String, Object>> commands = new ArrayList<>();
    for (Map<String, Object> command : all) {
      commands.add(command);
    }
    return giveAll(commands, "");
  }

  public BatchDone giveAll(List<Map<String, Object>> all, String title) {
    return commands.executeAll(
        Members.of(new Attributes(Map.of("commands", all, "title", title))), Sender.GM);
  }

  public List<String> said(Channel channel) {
    return talk.messages(channel).stream().map(ConversationMessage::content).toList();
  }

  private static Campaign campaign() {
    Attributes plan = new Attributes(Map.of(
        "rooms",
        List.of(
            Map.of("id", "hall", "name", "HALL", "x", 0, "y", 0, "width", 9, "height", 9),
            Map.of("id", "vault", "name", "VAULT", "x", 20, "y", 0, "width", 9, "height", 9),
            Map.of("id", "shaft")),
        "connections",
        List.of(Map.of("id", "c1", "from", "hall", "to", "vault"))));
    Location mine = new Location(
        "mine",
        new Attributes(Map.of("name", "The Mine")),
        new EncounterMap(
            Optional.empty(),
            Optional.of(new DeckPlan("map", plan, Optional.empty(), Optional.empty()))),
        Charts.NONE,
        List.of(new CommTerminal(
            "board", new Attributes(Map.of("name", "Notice Board")), List.of(), List.of())),
        List.of(),
        Optional.empty());
    return new Campaign(
        Galaxy.of(Optional.empty(), List.of(mine)),
        new People(
            List.of(new Attributes(Map.of("id", "marsh", "name", "Ines Marsh", "stress", 2L))),
            List.of(new Attributes(Map.of("id", "keeper", "name", "The Keeper"))),
            List.of()),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of());
  }
}
