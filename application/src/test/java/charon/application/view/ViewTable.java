package charon.application.view;

import static charon.application.view.ViewTable.campaignOf;

import charon.application.fake.RecordingPublisher;
import charon.application.port.out.SecretGenerator;
import charon.domain.Attributes;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.Charts;
import charon.domain.campaign.DeckPlan;
import charon.domain.campaign.EncounterMap;
import charon.domain.campaign.Galaxy;
import charon.domain.campaign.Location;
import charon.domain.campaign.People;
import charon.domain.conversation.Channel;
import charon.domain.disclosure.Fog;
import charon.domain.encounter.EncounterCommand;
import charon.domain.encounter.GridPosition;
import charon.domain.encounter.MoveToken;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import charon.domain.encounter.TokenType;
import charon.domain.view.ChangeEncounter;
import charon.domain.view.ViewCommand;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The service with its surroundings, and what is brought to it. */
final class ViewTable {

  static final Token RAT =
      new Token(TokenType.CREATURE, "Rat", new GridPosition(0, 0), List.of(), "", "");

  final RecordingPublisher publisher = new RecordingPublisher();
  final List<Channel> cleared = new ArrayList<>();
  final ActiveViewService service;
  private final Deque<Campaign> campaigns = new ArrayDeque<>(List.of(Campaign.EMPTY));

  ViewTable() {
    this(Fog.ON);
  }

  ViewTable(Fog fog) {
    service = new ActiveViewService(
        this::next, publisher, new CountingSecrets(), fog, UnkeptViews.clearing(cleared::add));
  }

  /** Has campaigns read: each once, the last one for ever. */
  synchronized void serve(Campaign... newCampaigns) {
    campaigns.clear();
    campaigns.addAll(List.of(newCampaigns));
  }

  private synchronized Campaign next() {
    return campaigns.size() > 1 ? campaigns.removeFirst() : campaigns.getFirst();
  }

  /** The game master's revisions of all that was published. */
  List<Long> revisions() {
    return publisher.updates().stream().map(update -> update.gm().revision()).toList();
  }

  static Token tokenIn(String room) {
    return new Token(TokenType.CREATURE, "Rat", new GridPosition(1, 1), List.of(), "", room);
  }

  static ViewCommand encounter(EncounterCommand command) {
    return new ChangeEncounter(command);
  }

  static MoveToken moveTo(TokenId token, int x) {
    return new MoveToken(token, new GridPosition(x, 0), "");
  }

  static Attributes npc(String id) {
    return new Attributes(Map.of("id", id, "name", "The Keeper"));
  }

  static Campaign campaign(String locationSlug, String... roomIds) {
    var rooms = List.of(roomIds).stream().map(id -> Map.of("id", id)).toList();
    var plan = new DeckPlan(
        "map", new Attributes(Map.of("rooms", rooms)), Optional.empty(), Optional.empty());
    var location = new Location(
        locationSlug,
        Attributes.EMPTY,
        new EncounterMap(Optional.empty(), Optional.of(plan)),
        Charts.NONE,
        List.of(),
        List.of(),
        Optional.empty());
    return campaignOf(
        Galaxy.of(Optional.empty(), List.of(location)), People.NOBODY, Optional.empty());
  }

  static Campaign campaignOf(People people) {
    return campaignOf(Galaxy.EMPTY, people, Optional.empty());
  }

  private static Campaign campaignOf(Galaxy galaxy, People people, Optional<Attributes> ship) {
    return new Campaign(galaxy, people, ship, List.of(), Optional.empty(), List.of(), List.of());
  }

  /** Counts, so that no two secrets are the same. */
  private static final class CountingSecrets implements SecretGenerator {

    private final AtomicLong count = new AtomicLong();

    @Override
    public byte[] randomBytes(int length) {
      return ByteBuffer.allocate(length)
          .putLong(length - Long.BYTES, count.incrementAndGet())
          .array();
    }
  }
}
