package charon.application.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.port.in.PlacedToken;
import charon.application.port.out.ActiveViewPublisher;
import charon.application.port.out.CampaignCatalog;
import charon.application.port.out.SecretGenerator;
import charon.domain.Attributes;
import charon.domain.InvalidValueException;
import charon.domain.NotFoundException;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.Charts;
import charon.domain.campaign.DeckPlan;
import charon.domain.campaign.EncounterMap;
import charon.domain.campaign.Galaxy;
import charon.domain.campaign.Location;
import charon.domain.campaign.People;
import charon.domain.conversation.Channel;
import charon.domain.disclosure.Audience;
import charon.domain.disclosure.Fog;
import charon.domain.encounter.Encounter;
import charon.domain.encounter.EncounterCommand;
import charon.domain.encounter.GridPosition;
import charon.domain.encounter.MoveToken;
import charon.domain.encounter.RemoveToken;
import charon.domain.encounter.SelectDeck;
import charon.domain.encounter.ToggleRoom;
import charon.domain.encounter.Token;
import charon.domain.encounter.TokenId;
import charon.domain.encounter.TokenType;
import charon.domain.payload.NpcCard;
import charon.domain.payload.ViewUpdate;
import charon.domain.view.ActiveView;
import charon.domain.view.ChangeEncounter;
import charon.domain.view.HideOverlay;
import charon.domain.view.Overlay;
import charon.domain.view.ShowOverlay;
import charon.domain.view.ViewCommand;
import charon.domain.view.ViewType;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ActiveViewServiceTest {

  private static final int WRITERS = 16;
  private static final Token RAT =
      new Token(TokenType.CREATURE, "Rat", new GridPosition(0, 0), List.of(), "", "");

  private final FixedCampaignCatalog catalog = new FixedCampaignCatalog(Campaign.EMPTY);
  private final RecordingPublisher publisher = new RecordingPublisher();
  private final List<Channel> cleared = new ArrayList<>();
  private final ActiveViewService service = new ActiveViewService(
      catalog, publisher, new CountingSecrets(), Fog.ON, ViewEffects.clearing(cleared::add));

  @Test
  void startPublishesRevisionZeroWithTheInitialView() {
    assertThat(publisher.updates()).containsExactly(service.current());
    assertThat(service.current().gm().revision()).isZero();
    assertThat(service.current().gm().payload().view()).isEqualTo(ActiveView.INITIAL);
  }

  @Test
  void everyCommandIsOneRevisionAndOnePublication() {
    service.execute(new ShowOverlay(new Overlay("wick", "harbourmaster")));
    service.switchView(ViewType.BRIDGE, "", "");
    service.placeToken(RAT);

    assertThat(publisher.revisions()).containsExactly(0L, 1L, 2L, 3L);
    assertThat(publisher.updates())
        .extracting(update -> update.gm().payload().view().viewType())
        .containsExactly(ViewType.STANDBY, ViewType.STANDBY, ViewType.BRIDGE, ViewType.BRIDGE);
  }

  @Test
  void commandThatChangesNothingIsPublishedToo() {
    service.execute(new HideOverlay());
    service.execute(new HideOverlay());

    assertThat(publisher.revisions()).containsExactly(0L, 1L, 2L);
    assertThat(service.current().gm().payload().view()).isEqualTo(ActiveView.INITIAL);
  }

  @Test
  void executeReturnsWhatWasPublishedAndWhatReadersSee() {
    ViewUpdate returned = service.execute(new ShowOverlay(new Overlay("wick", "harbourmaster")));

    assertThat(returned.gm().payload().view().overlay())
        .isEqualTo(new Overlay("wick", "harbourmaster"));
    assertThat(publisher.latest()).as("published before the return").isSameAs(returned);
    assertThat(service.current()).isSameAs(returned);
  }

  @Test
  void refusedCommandChangesAndPublishesNothing() {
    ViewUpdate before = service.execute(new ShowOverlay(new Overlay("wick", "harbourmaster")));

    assertThatThrownBy(() -> service.execute(encounter(new RemoveToken(new TokenId("ffffffff")))))
        .isInstanceOf(NotFoundException.class);

    assertThat(service.current()).isSameAs(before);
    assertThat(publisher.latest()).isSameAs(before);
    assertThat(service.execute(new HideOverlay()).gm().revision()).isEqualTo(2);
  }

  @Test
  void tokensBeyondTheLimitArePublishedToNobody() {
    IntStream.range(0, Encounter.MAX_TOKENS).forEach(i -> service.placeToken(RAT));
    ViewUpdate full = service.current();

    assertThatThrownBy(() -> service.placeToken(RAT)).isInstanceOf(InvalidValueException.class);

    assertThat(publisher.latest()).isSameAs(full);
    assertThat(full.gm().revision()).isEqualTo(Encounter.MAX_TOKENS);
  }

  @Test
  void everyPlacedTokenHasItsOwnId() {
    PlacedToken first = service.placeToken(RAT);
    PlacedToken second = service.placeToken(RAT);

    assertThat(first.id()).isNotEqualTo(second.id());
    assertThat(second.update().gm().payload().view().encounter().tokens())
        .containsOnly(Map.entry(first.id(), RAT), Map.entry(second.id(), RAT));
  }

  @Test
  void switchViewTakesTheRoomsFromTheCampaign() {
    catalog.serve(campaign("mine", "head", "gallery"));

    Encounter encounter = service
        .switchView(ViewType.ENCOUNTER, "mine", "closeup")
        .gm()
        .payload()
        .view()
        .encounter();

    assertThat(encounter.roomVisibility())
        .containsExactly(Map.entry("head", false), Map.entry("gallery", false));
  }

  @Test
  void switchViewHandsOverTypeLocationAndViewSlug() {
    ActiveView view = service
        .switchView(ViewType.COMM_TERMINAL, "mine", "closeup")
        .gm()
        .payload()
        .view();

    assertThat(view.viewType()).isEqualTo(ViewType.COMM_TERMINAL);
    assertThat(view.locationSlug()).isEqualTo("mine");
    assertThat(view.viewSlug()).isEqualTo("closeup");
  }

  @Test
  void terminalAndBridgeBeginTheirConversationsAnewAndNothingElseDoes() {
    for (ViewType type : ViewType.values()) {
      service.switchView(type, "mine", "");
    }

    assertThat(cleared).containsExactly(Channel.BRIDGE, Channel.STORY);
  }

  @Test
  void switchViewToAnUnknownLocationIsAcceptedAndKeepsTheRooms() {
    service.execute(encounter(new ToggleRoom("hall", Optional.of(false))));

    ViewUpdate update = service.switchView(ViewType.ENCOUNTER, "nowhere", "");

    assertThat(update.gm().payload().scene()).isEmpty();
    assertThat(update.gm().payload().view().encounter().roomVisibility())
        .isEqualTo(Map.of("hall", false));
  }

  @Test
  void hiddenRoomsAreThoseOfTheMapThatIsSentAlsoWhenTheCampaignChangesMeanwhile() {
    catalog.serve(campaign("mine", "old"), campaign("mine", "new"));

    var payload = service.switchView(ViewType.ENCOUNTER, "mine", "").gm().payload();

    DeckPlan sent = new DeckPlan(
        "sent", payload.scene().orElseThrow().data().object("map").orElseThrow(), Optional.empty());
    assertThat(payload.view().encounter().roomVisibility()).containsOnlyKeys(sent.roomIds());
  }

  @Test
  void commandsSeeTheCampaignOfTheMoment() {
    catalog.serve(campaignOf(new People(List.of(), List.of(npc("keeper")), List.of())));

    assertThat(service.execute(new HideOverlay()).gm().payload().npcs())
        .containsExactly(new NpcCard("keeper", "The Keeper", ""));
  }

  @Test
  void refreshPublishesWhatTheCampaignChangedForDisplays() {
    service.execute(encounter(new SelectDeck(2, "deck_2")));
    catalog.serve(campaignOf(new People(List.of(), List.of(npc("keeper")), List.of())));

    service.refresh();

    assertThat(publisher.revisions()).containsExactly(0L, 1L, 2L);
    assertThat(publisher.latest()).isSameAs(service.current());
    assertThat(publisher.latest().gm().payload().npcs())
        .containsExactly(new NpcCard("keeper", "The Keeper", ""));
    assertThat(publisher.latest().gm().payload().view().encounter().deckId()).isEqualTo("deck_2");
  }

  @Test
  void refreshWithoutChangePublishesNothing() {
    catalog.serve(campaign("mine", "head"));
    ViewUpdate before = service.switchView(ViewType.ENCOUNTER, "mine", "");
    catalog.serve(campaign("mine", "head"));

    service.refresh();

    assertThat(publisher.latest()).isSameAs(before);
    assertThat(service.current()).isSameAs(before);
  }

  @Test
  void refreshPublishesNothingOfWhatDisplaysDoNotReceive() {
    ViewUpdate before = service.switchView(ViewType.BRIDGE, "mine", "");
    catalog.serve(campaign("mine", "head"));

    service.refresh();

    assertThat(publisher.latest()).isSameAs(before);
  }

  @Test
  void refreshWithoutChangeUsesUpNoRevision() {
    service.refresh();
    service.refresh();

    assertThat(service.execute(new HideOverlay()).gm().revision()).isEqualTo(1);
  }

  @Test
  void hiddenChangeIsAnEventForTheGameMasterAlone() {
    catalog.serve(campaign("mine", "hall", "vault"));
    ViewUpdate before = service.switchView(ViewType.ENCOUNTER, "mine", "");

    ViewUpdate after = service.placeToken(tokenIn("vault")).update();

    assertThat(after.gm().revision()).isEqualTo(before.gm().revision() + 1);
    assertThat(after.players()).isEqualTo(before.players());
  }

  @Test
  void tokenMoveLeavesTheSceneOfBothAudiencesTheSameObject() {
    catalog.serve(campaign("mine", "hall", "vault"));
    service.switchView(ViewType.ENCOUNTER, "mine", "");
    service.execute(encounter(new ToggleRoom("hall", Optional.of(true))));
    PlacedToken placed = service.placeToken(tokenIn("hall"));

    ViewUpdate moved = service.execute(encounter(moveTo(placed.id(), 3)));

    assertThat(moved.gm().payload().scene())
        .isPresent()
        .isSameAs(placed.update().gm().payload().scene());
    assertThat(moved.players().payload().scene())
        .isPresent()
        .isSameAs(placed.update().players().payload().scene())
        .isNotEqualTo(moved.gm().payload().scene());
  }

  @Test
  void commandThatChangesNothingIsAnEventForBoth() {
    ViewUpdate update = service.execute(new HideOverlay());

    assertThat(update.gm().revision()).isEqualTo(1);
    assertThat(update.players().revision()).isEqualTo(1);
  }

  @Test
  void playersCannotMoveWhatTheyDoNotSee() {
    catalog.serve(campaign("mine", "hall", "vault"));
    service.switchView(ViewType.ENCOUNTER, "mine", "");
    TokenId hidden = service.placeToken(tokenIn("vault")).id();
    MoveToken move = new MoveToken(hidden, new GridPosition(0, 0), "");
    ViewUpdate before = service.current();

    assertThatThrownBy(() -> service.moveToken(move, Audience.PLAYERS))
        .isInstanceOf(NotFoundException.class)
        .hasMessage("Token not found");

    assertThat(service.current()).isEqualTo(before);
    assertThat(service.moveToken(move, Audience.GM).gm().revision())
        .isEqualTo(before.gm().revision() + 1);
  }

  @Test
  void playerMovesATokenWithinTheCampaignAsItIsNow() {
    catalog.serve(campaign("mine", "hall", "vault"));
    service.switchView(ViewType.ENCOUNTER, "mine", "");
    service.execute(encounter(new ToggleRoom("hall", Optional.of(true))));
    TokenId rat = service.placeToken(RAT).id();
    catalog.serve(campaign("mine", "vault"));

    ViewUpdate moved =
        service.moveToken(new MoveToken(rat, new GridPosition(1, 1), "hall"), Audience.PLAYERS);

    assertThat(moved.gm().payload().view().encounter().tokens().values())
        .extracting(Token::roomId)
        .as("a room that an edit took away is named in vain")
        .containsExactly("");
  }

  @Test
  void roomThatAnEditAddsToTheShownMapIsHidden() {
    catalog.serve(campaign("mine", "hall"));
    service.switchView(ViewType.ENCOUNTER, "mine", "");
    catalog.serve(campaign("mine", "hall", "vault"));

    service.refresh();

    assertThat(service.current().gm().payload().view().encounter().roomVisibility())
        .containsEntry("vault", false);
  }

  @Test
  void roomThatAnEditAddsIsHiddenFromTheFirstCommandThatSeesIt() {
    catalog.serve(campaign("mine", "hall"));
    service.switchView(ViewType.ENCOUNTER, "mine", "");
    catalog.serve(campaign("mine", "hall", "vault"));

    ViewUpdate update = service.execute(new HideOverlay());
    service.refresh();

    assertThat(update.gm().payload().view().encounter().roomVisibility())
        .containsEntry("vault", false);
    assertThat(service.current()).isEqualTo(update);
  }

  private static Token tokenIn(String room) {
    return new Token(TokenType.CREATURE, "Rat", new GridPosition(1, 1), List.of(), "", room);
  }

  @Test
  void simultaneousWritersLoseNoUpdateAndPublishInOrder() throws Exception {
    int moves = 100;
    List<TokenId> tokens =
        IntStream.range(0, WRITERS).mapToObj(i -> service.placeToken(RAT).id()).toList();

    simultaneously(tokens.stream()
        .map(token -> task(() -> IntStream.rangeClosed(1, moves)
            .forEach(x -> service.execute(encounter(moveTo(token, x))))))
        .toList());

    assertThat(service.current().gm().payload().view().encounter().tokens().values())
        .hasSize(WRITERS)
        .extracting(token -> token.position().x())
        .containsOnly((long) moves);
    assertThat(publisher.revisions())
        .isEqualTo(LongStream.rangeClosed(0, WRITERS + WRITERS * moves).boxed().toList());
    assertThat(publisher.latest()).isSameAs(service.current());
  }

  @Test
  void everyTurnOfARoomStartsFromTheOneBeforeIt() throws Exception {
    int turns = 100;

    simultaneously(Collections.nCopies(
        WRITERS,
        task(() -> IntStream.range(0, turns)
            .forEach(i -> service.execute(encounter(new ToggleRoom("hall", Optional.empty())))))));

    assertThat(publisher.updates())
        .hasSize(1 + WRITERS * turns)
        .allSatisfy(
            update -> assertThat(update.gm().payload().view().encounter().isVisible("hall"))
                .as("revision %s", update.gm().revision())
                .isEqualTo(update.gm().revision() % 2 == 0));
  }

  @Test
  void simultaneouslyPlacedTokensAreAllThere() throws Exception {
    int each = 20;
    Set<TokenId> ids = Collections.synchronizedSet(new HashSet<>());

    simultaneously(Collections.nCopies(
        WRITERS,
        task(() -> IntStream.range(0, each)
            .forEach(i -> ids.add(service.placeToken(RAT).id())))));

    assertThat(ids).hasSize(WRITERS * each);
    assertThat(service.current().gm().payload().view().encounter().tokens()).containsOnlyKeys(ids);
  }

  @Test
  void readersNeverSeeAnOlderRevisionAfterANewerNorHalfAChange() throws Exception {
    int writes = 5_000;
    var written = new AtomicBoolean();
    List<Callable<Void>> tasks = new ArrayList<>(Collections.nCopies(4, task(() -> {
      long seen = 0;
      while (!written.get()) {
        ViewUpdate update = service.current();
        assertThat(update.gm().revision()).isGreaterThanOrEqualTo(seen);
        assertThat(levelOf(update)).isEqualTo(update.gm().revision());
        seen = update.gm().revision();
      }
    })));
    service.execute(encounter(new SelectDeck(1, "")));
    tasks.add(task(() -> {
      try {
        LongStream.rangeClosed(2, writes)
            .forEach(level -> service.execute(encounter(new SelectDeck(level, ""))));
      } finally {
        written.set(true);
      }
    }));

    simultaneously(tasks);

    assertThat(service.current().gm().revision()).isEqualTo(writes);
  }

  private static long levelOf(ViewUpdate update) {
    return update.gm().payload().view().encounter().level();
  }

  private static ViewCommand encounter(EncounterCommand command) {
    return new ChangeEncounter(command);
  }

  private static MoveToken moveTo(TokenId token, int x) {
    return new MoveToken(token, new GridPosition(x, 0), "");
  }

  private static Callable<Void> task(Runnable work) {
    return Executors.<Void>callable(work, null);
  }

  /** Runs the tasks at once, each on its own thread, and fails if one of them does. */
  private static void simultaneously(List<Callable<Void>> tasks) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
    try {
      var start = new CountDownLatch(1);
      List<Future<Void>> running = tasks.stream()
          .map(task -> threads.submit(() -> {
            start.await();
            return task.call();
          }))
          .toList();
      start.countDown();
      for (Future<Void> each : running) {
        each.get(60, TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static Attributes npc(String id) {
    return new Attributes(Map.of("id", id, "name", "The Keeper"));
  }

  private static Campaign campaign(String locationSlug, String... roomIds) {
    var rooms = List.of(roomIds).stream().map(id -> Map.of("id", id)).toList();
    var plan = new DeckPlan("map", new Attributes(Map.of("rooms", rooms)), Optional.empty());
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

  private static Campaign campaignOf(People people) {
    return campaignOf(Galaxy.EMPTY, people, Optional.empty());
  }

  private static Campaign campaignOf(Galaxy galaxy, People people, Optional<Attributes> ship) {
    return new Campaign(galaxy, people, ship, List.of(), Optional.empty(), List.of());
  }

  /** Serves what it is told to: each campaign once, the last one for ever. */
  private static final class FixedCampaignCatalog implements CampaignCatalog {

    private final Deque<Campaign> campaigns = new ArrayDeque<>();

    FixedCampaignCatalog(Campaign campaign) {
      serve(campaign);
    }

    synchronized void serve(Campaign... newCampaigns) {
      campaigns.clear();
      campaigns.addAll(List.of(newCampaigns));
    }

    @Override
    public synchronized Campaign current() {
      return campaigns.size() > 1 ? campaigns.removeFirst() : campaigns.getFirst();
    }
  }

  /** Keeps everything that is published. */
  private static final class RecordingPublisher implements ActiveViewPublisher {

    private final List<ViewUpdate> published = new ArrayList<>();

    @Override
    public synchronized void publish(ViewUpdate update) {
      published.add(update);
    }

    synchronized List<ViewUpdate> updates() {
      return List.copyOf(published);
    }

    List<Long> revisions() {
      return updates().stream().map(update -> update.gm().revision()).toList();
    }

    synchronized ViewUpdate latest() {
      return published.get(published.size() - 1);
    }
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
