package charon.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import charon.application.display.DisplayLog;
import charon.application.display.DisplayService;
import charon.application.fake.ManualScheduler;
import charon.application.fake.SettableClock;
import charon.application.port.in.display.DisplayId;
import charon.application.port.in.display.DisplayPeer;
import charon.application.port.out.JournalRepository.Kept;
import charon.application.port.out.Journals.Minutes;
import charon.application.port.out.StoredConversation;
import charon.application.port.out.TableArchive;
import charon.application.port.out.TableArchiveContractTest;
import charon.application.port.out.TableRepository;
import charon.application.port.out.ViewSnapshot;
import charon.application.port.out.steering.DisplayRepository.KeptDisplay;
import charon.domain.Attributes;
import charon.domain.account.ApiToken;
import charon.domain.account.Membership;
import charon.domain.account.Role;
import charon.domain.account.StoredUser;
import charon.domain.account.TokenScope;
import charon.domain.account.User;
import charon.domain.campaign.Campaign;
import charon.domain.conversation.Channel;
import charon.domain.conversation.Conversation;
import charon.domain.conversation.ConversationMessage;
import charon.domain.conversation.PendingId;
import charon.domain.conversation.PendingResponse;
import charon.domain.conversation.Speaker;
import charon.domain.cue.Cue;
import charon.domain.disclosure.Audience;
import charon.domain.disclosure.Fog;
import charon.domain.disclosure.PublicCampaign;
import charon.domain.display.DisplayKey;
import charon.domain.display.DisplaySettings;
import charon.domain.encounter.Encounter;
import charon.domain.history.ViewDiff;
import charon.domain.journal.Actor;
import charon.domain.journal.EntryState;
import charon.domain.journal.JournalEntry;
import charon.domain.memory.Places;
import charon.domain.memory.RememberedPlace;
import charon.domain.message.NewMessage;
import charon.domain.message.Priority;
import charon.domain.show.Showing;
import charon.domain.table.PlayerTokens;
import charon.domain.table.Table;
import charon.domain.table.TableId;
import charon.domain.table.TableName;
import charon.domain.view.ActiveView;
import charon.domain.view.Blackout;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TableArchiveTest extends TableArchiveContractTest {

  private static final Instant NOW = Instant.parse("2183-06-12T10:15:30.123456789Z");
  private static final ViewSnapshot VIEW = new ViewSnapshot(
      ActiveView.INITIAL
          .withBlackout(Optional.of(new Blackout(Blackout.Style.CARD, "Soon", "campaign/card.png")))
          .withPlaces(new Places(
              "wick",
              Map.of("mine", new RememberedPlace(NOW, List.of("shaft"), Encounter.INITIAL)))),
      List.of("r"),
      NOW);
  private static final StoredConversation STORY = new StoredConversation(
      new Channel("crew \u0000 😀"),
      7,
      new Conversation(
          List.of(
              new ConversationMessage("q2", Speaker.USER, "\"Course\"\n?", NOW),
              new ConversationMessage("q1", Speaker.CHARON, "", NOW)),
          List.of(new PendingResponse(new PendingId("p1"), "q2", "Course?", "AHEAD.", NOW)),
          Set.of(),
          Optional.of("q2")),
      NOW);
  private static final StoredConversation UNSAID =
      new StoredConversation(Channel.BRIDGE, 0, Conversation.EMPTY, NOW);

  private static final Attributes COMMAND =
      new Attributes(Map.of("command", "place-token", "name", "\ud800 \u00e9", "x", 1.5));
  private static final Cue CUE = new Cue(
      "lock-opens",
      "The \"lock\" \u00e9",
      "",
      List.of(COMMAND),
      Optional.of(new Cue.Follow(Duration.ofMillis(8_500), "next-one")));
  private static final Actor BY = new Actor(Actor.Kind.CUE, "lock-opens", Optional.of("mira"));
  private static final Blackout BLACKOUT = new Blackout(Blackout.Style.CARD, "Back soon", "");

  private static final DisplayId BROWSER = new DisplayId("The-secret-of-a-browser");

  private final PersistenceAdapter here;
  private final PersistenceAdapter elsewhere;

  TableArchiveTest(@TempDir Path folder) {
    here = PersistenceAdapter.open(folder.resolve("here"));
    elsewhere = PersistenceAdapter.open(folder.resolve("elsewhere"));
  }

  @AfterEach
  void close() {
    elsewhere.close();
    here.close();
  }

  @Override
  protected TableArchive archive() {
    return here.archive();
  }

  @Override
  protected TableRepository tables() {
    return here.tables();
  }

  @Test
  void everythingThatIsKeptOfATableGoesToAnotherServer() {
    Table table = keynote();
    fill(table.id());
    here.messages(table.id()).withdraw(17, NOW.plusSeconds(1));

    Table there = move(table, Optional.empty());

    assertThat(there.name()).isEqualTo(table.name());
    assertThat(there.about()).isEqualTo(table.about());
    assertThat(there.limits()).isEqualTo(table.limits());
    assertThat(there.createdAt()).isEqualTo(table.createdAt());
    assertThat(elsewhere.messages(there.id()).newestOfAll(0, 1_000))
        .hasSize(450)
        .isEqualTo(here.messages(table.id()).newestOfAll(0, 1_000));
    assertThat(elsewhere.conversations(there.id()).all()).containsExactlyInAnyOrder(STORY, UNSAID);
    assertThat(elsewhere.views(there.id()).load()).contains(VIEW);
    assertThat(elsewhere.tables().changedAt()).containsExactly(Map.entry(there.id(), NOW));
  }

  @Test
  void howItsShowIsLedGoesAlong() {
    Table table = keynote();
    lead(table.id());

    Table there = move(table, Optional.empty());

    assertThat(elsewhere.journal(there.id()).newest(1_000))
        .hasSize(450)
        .isEqualTo(here.journal(table.id()).newest(1_000));
    assertThat(elsewhere.journal(there.id()).lastId()).isEqualTo(451);
    assertThat(elsewhere.draft(there.id()).load()).containsExactly(COMMAND, Attributes.EMPTY);
    assertThat(elsewhere.cues(there.id()).all()).containsExactly(CUE);
    assertThat(elsewhere.cues(there.id()).last()).contains("of-the-campaign");
  }

  @Test
  void namesAndSettingsOfDisplaysGoAlongAndTheSameBrowsersHaveThem() {
    Table table = keynote();
    TableId at = table.id();
    Attributes frame = new Attributes(Map.of("x", 1, "y", 2.5, "width", 8, "height", 6));
    DisplaySettings set = DisplaySettings.NONE.with(
        new Attributes(Map.of("rotate", 90, "zoom", 1.5, "frame", frame)));
    DisplayService screens = screens(here, at);
    screens.attend(BROWSER, new DisplayPeer("", "", ""), Audience.PLAYERS, own -> {});
    DisplayKey tv = screens.keyOf(BROWSER).orElseThrow();
    screens.arrange(tv, Optional.of("Wall \u00e9"), set.members());

    Table there = move(table, Optional.of(new TableName("later")));

    assertThat(elsewhere.displays(there.id()).all())
        .isEqualTo(here.displays(at).all())
        .extracting(KeptDisplay::name, KeptDisplay::settings)
        .containsExactly(tuple("Wall \u00e9", set));
    assertThat(screens(elsewhere, there.id()).keyOf(BROWSER)).contains(tv);
    assertThat(text(table)).doesNotContain(BROWSER.value());
  }

  @Test
  void noIdOfAMessageIsGivenOutAgain() {
    Table table = keynote();
    fill(table.id());

    Table there = move(table, Optional.empty());

    assertThat(elsewhere.messages(there.id()).add(message("next"), NOW).id()).isEqualTo(451);
  }

  @Test
  void membersWhomTheOtherServerDoesNotKnowAreLeftOut() {
    Table table = keynote();
    List.of("mira", "tove").forEach(name -> addUser(here, name));
    here.memberships().put(new Membership(table.id(), "mira", Role.GM));
    here.memberships().put(new Membership(table.id(), "tove", Role.PLAYER));
    addUser(elsewhere, "tove");

    Table there = move(table, Optional.empty());

    assertThat(elsewhere.memberships().at(there.id()))
        .containsExactly(new Membership(there.id(), "tove", Role.PLAYER));
  }

  @Test
  void theDefaultTableCanBeTakenAlongUnderAnotherName() {
    fill(TableId.DEFAULT);
    Table theDefault = here.tables().find(TableName.DEFAULT).orElseThrow();

    Table there = move(theDefault, Optional.of(new TableName("old")));

    assertThat(elsewhere.views(there.id()).load()).contains(VIEW);
    assertThat(elsewhere.messages(there.id()).count()).isEqualTo(450);
    assertThat(elsewhere.messages(TableId.DEFAULT).count()).isZero();
    assertThat(elsewhere.views(TableId.DEFAULT).load()).isEmpty();
  }

  @Test
  void aFileHoldsNothingOfOtherTablesAndNoSecrets() {
    Table table = keynote();
    here.users().add(new StoredUser(new User("mira", true), "marker of a password"));
    here.memberships().put(new Membership(table.id(), "mira", Role.GM));
    here.apiTokens()
        .add(new ApiToken(
            "1",
            "marker of a token",
            "marker of a secret",
            TokenScope.ADMIN,
            table.id(),
            NOW,
            Optional.empty(),
            Optional.empty()));
    here.messages(TableId.DEFAULT).add(message("marker of another table"), NOW);
    here.conversations(TableId.DEFAULT)
        .save(new StoredConversation(new Channel("marker"), 1, Conversation.EMPTY, NOW));

    assertThat(text(table)).contains("mira").doesNotContain("marker");
  }

  @Test
  void anEmptyTableIsAFileToo() {
    Table there = move(keynote(), Optional.empty());

    assertThat(elsewhere.views(there.id()).load()).isEmpty();
    assertThat(elsewhere.messages(there.id()).count()).isZero();
    assertThat(elsewhere.conversations(there.id()).all()).isEmpty();
    assertThat(elsewhere.journal(there.id()).lastId()).isZero();
    assertThat(elsewhere.draft(there.id()).load()).isEmpty();
    assertThat(elsewhere.cues(there.id()).all()).isEmpty();
    assertThat(elsewhere.cues(there.id()).last()).isEmpty();
  }

  @Test
  void aStreamThatFailsIsNoMatterOfTheFile() {
    Table table = keynote();

    assertThatThrownBy(() -> here.archive().export(table, new Full()))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("no room");
    assertThatThrownBy(
            () -> here.archive().importFrom(new Broken(), Optional.empty(), allowed -> {}))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("torn");
  }

  private static DisplayService screens(PersistenceAdapter at, TableId table) {
    Showing nothing = Showing.first(PublicCampaign.of(Campaign.EMPTY), Fog.ON);
    SettableClock clock = new SettableClock(NOW);
    return new DisplayService(
        () -> nothing, new DisplayLog(), at.displays(table), new ManualScheduler(clock), clock);
  }

  private Table keynote() {
    return here.tables()
        .add(new Table(
            new TableId(4_711),
            new TableName("keynote"),
            new Table.About("Ñandú \"1\"", false),
            "tau/wick",
            Map.of("streams", 0, "answers", 7),
            Optional.of(PlayerTokens.OWN),
            NOW,
            Optional.empty()))
        .orElseThrow();
  }

  /** More messages than are read at a time. */
  private void fill(TableId table) {
    IntStream.rangeClosed(1, 449)
        .forEach(n -> here.messages(table).add(message("text " + n), NOW.plusNanos(n)));
    here.messages(table)
        .add(new NewMessage("", "psst", Priority.CRITICAL, Set.of("mira", "tove")), NOW);
    here.conversations(table).save(STORY);
    here.conversations(table).save(UNSAID);
    here.views(table).save(VIEW);
  }

  /** More entries than are read at a time; the first is gone. */
  private void lead(TableId table) {
    ViewDiff change =
        ViewDiff.between(ActiveView.INITIAL, VIEW.view().withBlackout(Optional.of(BLACKOUT)));
    List<Kept> entries = IntStream.rangeClosed(2, 451)
        .mapToObj(id -> new Kept(
            new JournalEntry(
                id, NOW.plusNanos(id), BY, COMMAND, "Did \u00e9", id, EntryState.FORGOTTEN),
            Optional.of(change).filter(diff -> id % 2 == 0)))
        .toList();
    here.journals().saveAll(Map.of(table, new Minutes(entries, Map.of())));
    here.draft(table).save(List.of(COMMAND, Attributes.EMPTY));
    here.cues(table).save(CUE);
    here.cues(table).saveLast("of-the-campaign");
  }

  private Table move(Table table, Optional<TableName> as) {
    byte[] file = text(table).getBytes(StandardCharsets.UTF_8);
    return elsewhere.archive().importFrom(new ByteArrayInputStream(file), as, allowed -> {});
  }

  private String text(Table table) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    here.archive().export(table, file);
    return file.toString(StandardCharsets.UTF_8);
  }

  private static void addUser(PersistenceAdapter at, String name) {
    at.users().add(new StoredUser(new User(name, false), "hash"));
  }

  private static NewMessage message(String content) {
    return new NewMessage("CHARON", content, Priority.NORMAL, Set.of());
  }

  private static final class Full extends OutputStream {

    @Override
    public void write(int b) throws IOException {
      throw new IOException("no room");
    }
  }

  private static final class Broken extends InputStream {

    @Override
    public int read() throws IOException {
      throw new IOException("torn");
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      return read();
    }
  }
}
