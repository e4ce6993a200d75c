package charon.application.news;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.fake.InMemoryMessageRepository;
import charon.application.fake.RecordingNewsPublisher;
import charon.application.fake.SettableClock;
import charon.application.message.MessageService;
import charon.domain.account.Membership;
import charon.domain.account.Role;
import charon.domain.message.IdempotencyKey;
import charon.domain.message.NewMessage;
import charon.domain.message.Priority;
import charon.domain.news.News;
import charon.domain.news.NewsUpdate;
import charon.domain.table.TableId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is newest of the messages, as each audience is told. */
final class NewsDeskTest {

  private static final Instant START = Instant.parse("2201-03-09T18:00:00Z");

  private final SettableClock clock = new SettableClock(START);
  private final RecordingNewsPublisher publisher = new RecordingNewsPublisher();
  private final InMemoryMessageRepository kept = new InMemoryMessageRepository();

  @Test
  void aBroadcastIsNewsForEverybody() {
    MessageService service = service();

    long id = service.broadcast(message());

    NewsUpdate told = publisher.last();
    assertThat(told.gm().message()).isEqualTo(id);
    assertThat(told.players().message()).isEqualTo(id);
    assertThat(told.seenByPlayer("kim").message()).isEqualTo(id);
  }

  @Test
  void aPrivateMessageIsNewsForItsReadersAndTheGameMasterOnly() {
    MessageService service = service();
    long everybodys = service.broadcast(message());

    long kims = service.broadcast(message("kim"));

    NewsUpdate told = publisher.last();
    assertThat(told.seenByPlayer("kim").message()).isEqualTo(kims);
    assertThat(told.gm().message()).isEqualTo(kims);
    assertThat(told.seenByPlayer("bo").message()).isEqualTo(everybodys);
    assertThat(told.players().message()).isEqualTo(everybodys);
  }

  @Test
  void aMessageIsKeptBeforeItIsNews() {
    NewsDesk desk = new NewsDesk(
        told -> assertThat(kept.count()).isEqualTo(told.gm().message()), kept, crew(), clock);
    MessageService service = new MessageService(kept, NewsDeskTest::crew, clock, desk);

    service.broadcast(message());
    service.broadcast(message("kim"));

    assertThat(kept.count()).isEqualTo(2);
  }

  @Test
  void aMessageThatIsSentAgainIsNoNews() {
    MessageService service = service();
    service.broadcastOnce(message(), new IdempotencyKey("once"));
    int before = publisher.count();

    service.broadcastOnce(message(), new IdempotencyKey("once"));

    assertThat(publisher.count()).isEqualTo(before);
  }

  @Test
  void aServerThatStartsKnowsWhatWasSentBefore() {
    long everybodys = kept.add(message(), START).id();
    long kims = kept.add(message("kim"), START).id();

    desk().found(List.of());

    NewsUpdate told = publisher.last();
    assertThat(told.players().message()).isEqualTo(everybodys);
    assertThat(told.seenByPlayer("kim").message()).isEqualTo(kims);
    assertThat(told.gm().message()).isEqualTo(kims);
  }

  @Test
  void aMessageThatIsWithdrawnIsNewsForThoseWhoMayHaveReadIt() {
    MessageService service = service();
    long everybodys = service.broadcast(message());
    long kims = service.broadcast(message("kim"));

    service.withdraw(kims);
    NewsUpdate first = publisher.last();
    service.withdraw(everybodys);
    NewsUpdate second = publisher.last();

    assertThat(first.players().withdrawn()).isZero();
    assertThat(first.seenByPlayer("bo").withdrawn()).isZero();
    assertThat(first.seenByPlayer("kim").withdrawn()).isEqualTo(START.toEpochMilli());
    assertThat(first.gm().withdrawn()).isEqualTo(START.toEpochMilli());
    assertThat(second.players().withdrawn()).isGreaterThan(START.toEpochMilli());
    assertThat(second.seenByPlayer("kim"))
        .extracting(News::withdrawn)
        .isEqualTo(second.gm().withdrawn());
  }

  @Test
  void whatIsWithdrawnAgainIsNoNews() {
    MessageService service = service();
    long id = service.broadcast(message());
    service.withdraw(id);
    int before = publisher.count();

    assertThat(service.withdraw(id)).isFalse();

    assertThat(publisher.count()).isEqualTo(before);
  }

  private NewsDesk desk() {
    return new NewsDesk(publisher, kept, crew(), clock);
  }

  private MessageService service() {
    return new MessageService(kept, NewsDeskTest::crew, clock, desk());
  }

  private static List<Membership> crew() {
    return List.of(
        new Membership(TableId.DEFAULT, "kim", Role.PLAYER),
        new Membership(TableId.DEFAULT, "bo", Role.PLAYER));
  }

  private static NewMessage message(String... recipients) {
    return new NewMessage("CHARON", "text", Priority.NORMAL, Set.of(recipients));
  }
}
