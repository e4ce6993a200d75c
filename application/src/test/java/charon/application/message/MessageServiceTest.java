package charon.application.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.fake.InMemoryMessageRepository;
import charon.application.fake.SettableClock;
import charon.application.news.NewsDesk;
import charon.application.port.in.MessagingUseCase.Mail;
import charon.domain.InvalidValueException;
import charon.domain.account.Membership;
import charon.domain.account.Role;
import charon.domain.account.User;
import charon.domain.message.IdempotencyKey;
import charon.domain.message.Message;
import charon.domain.message.NewMessage;
import charon.domain.message.Priority;
import charon.domain.news.NewsUpdate;
import charon.domain.table.TableId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class MessageServiceTest {

  private static final Instant START = Instant.parse("2183-06-12T10:00:00Z");
  private static final Optional<User> ANYBODY = Optional.empty();

  private final SettableClock clock = new SettableClock(START);
  private final InMemoryMessageRepository messages = new InMemoryMessageRepository();
  private final List<NewsUpdate> told = new ArrayList<>();
  private final MessageService service = new MessageService(
      messages, MessageServiceTest::crew, clock, new NewsDesk(told::add, messages, crew(), clock));

  @Test
  void aBroadcastIsReadWithItsIdAndTheTimeItWasSent() {
    clock.advance(Duration.ofMinutes(5));
    NewMessage message = new NewMessage("CHARON", "Hull breach", Priority.CRITICAL, Set.of());

    long id = service.broadcast(message);

    assertThat(service.messages(ANYBODY, 0))
        .containsExactly(new Message(id, message, START.plus(Duration.ofMinutes(5))));
  }

  @Test
  void whatIsSentOnceMoreIsNewsToNobody() {
    IdempotencyKey key = new IdempotencyKey("k1");
    NewMessage message = new NewMessage("CHARON", "text", Priority.NORMAL, Set.of("dallas"));
    long id = service.broadcastOnce(message, key).id();
    told.clear();

    NewMessage again = new NewMessage("CHARON", "text", Priority.NORMAL, Set.of("ripley"));

    assertThat(service.broadcastOnce(again, key).id()).isEqualTo(id);
    assertThat(told).isEmpty();
  }

  @Test
  void atMostTheFiftyNewestAreRead() {
    List<Long> ids =
        LongStream.range(0, 60).map(n -> broadcast(Set.of())).boxed().toList();

    assertThat(service.messages(ANYBODY, 0))
        .hasSize(50)
        .first()
        .extracting(Message::id)
        .isEqualTo(ids.get(59));
    assertThat(service.messages(ANYBODY, 0)).last().extracting(Message::id).isEqualTo(ids.get(10));
  }

  @Test
  void messagesStayInTheOrderInWhichTheyWereSentWhateverTheClockSays() {
    long first = broadcast(Set.of());
    clock.advance(Duration.ofDays(-400));
    long second = broadcast(Set.of());
    clock.advance(Duration.ofDays(4_000));
    long third = broadcast(Set.of());

    assertThat(service.messages(ANYBODY, 0))
        .extracting(Message::id)
        .containsExactly(third, second, first);
    assertThat(service.messages(ANYBODY, first))
        .extracting(Message::id)
        .containsExactly(third, second);
  }

  @Test
  void onlyWhatCameAfterAnIdIsRead() {
    long first = broadcast(Set.of());
    long second = broadcast(Set.of());

    assertThat(service.messages(ANYBODY, first)).extracting(Message::id).containsExactly(second);
  }

  @Test
  void addressedMessagesAreReadByThoseTheyAreFor() {
    long id = broadcast(Set.of("ripley"));

    assertThat(service.messages(Optional.of(new User("ripley", false)), 0))
        .extracting(Message::id)
        .containsExactly(id);
    assertThat(service.messages(Optional.of(new User("gm", true)), 0)).isEmpty();
    assertThat(service.messages(ANYBODY, 0)).isEmpty();
  }

  @Test
  void aMessageMayBeForSeveralUsers() {
    long id = broadcast(Set.of("ripley", "dallas"));

    assertThat(service.messages(Optional.of(new User("dallas", true)), 0))
        .extracting(Message::id)
        .containsExactly(id);
  }

  @Test
  void atADisplayThereIsWhatIsForWhoeverItIsOfAndNothingElse() {
    long first = broadcast(Set.of("ripley", "dallas"));
    long second = broadcast(Set.of("dallas"));
    long third = broadcast(Set.of());
    broadcast(Set.of("lambert"));

    assertThat(mailAt(Optional.empty(), Optional.empty(), 0)).containsExactly(third);
    assertThat(mailAt(Optional.of("ripley"), Optional.empty(), 0)).containsExactly(third, first);
    assertThat(mailAt(Optional.empty(), Optional.of("dallas"), 0))
        .containsExactly(third, second, first);
    assertThat(mailAt(Optional.of("ripley"), Optional.of("dallas"), first))
        .containsExactly(third, second);
    assertThat(mailAt(Optional.of("ripley"), Optional.of("dallas"), 0))
        .as("each once")
        .containsExactly(third, second, first);
    assertThat(mailAt(Optional.empty(), Optional.of("nobody"), 0)).containsExactly(third);
  }

  @Test
  void aNameInTheCampaignIsThatOfAUserWhateverItsCapitals() {
    long id = broadcast(Set.of("ripley"));

    Mail mail = service.messagesAt(ANYBODY, Optional.of("Ripley"), 0);

    assertThat(mail.messages()).extracting(Message::id).containsExactly(id);
    assertThat(mail.readers()).containsExactly("ripley");
    assertThat(service.messagesAt(ANYBODY, Optional.of("bishop"), 0).readers()).isEmpty();
  }

  private List<Long> mailAt(Optional<String> reader, Optional<String> player, long since) {
    return service
        .messagesAt(reader.map(name -> new User(name, false)), player, since)
        .messages()
        .stream()
        .map(Message::id)
        .toList();
  }

  @Test
  void onlyUsersCanBeAddressed() {
    assertThatThrownBy(() -> broadcast(new LinkedHashSet<>(List.of("ripley", "Ripley", "nobody"))))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("recipients[1]: there is no user 'Ripley'");

    assertThat(service.messages(Optional.of(new User("ripley", false)), 0)).isEmpty();
  }

  private static List<Membership> crew() {
    return List.of(
        new Membership(TableId.DEFAULT, "ripley", Role.PLAYER),
        new Membership(TableId.DEFAULT, "lambert", Role.PLAYER),
        new Membership(TableId.DEFAULT, "dallas", Role.GM));
  }

  private long broadcast(Set<String> recipients) {
    return service.broadcast(new NewMessage("CHARON", "text", Priority.NORMAL, recipients));
  }
}
