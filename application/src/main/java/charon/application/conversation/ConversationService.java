package charon.application.conversation;

import charon.application.port.in.ChannelSummary;
import charon.application.port.in.ConverseUseCase;
import charon.application.port.in.ModerateConversationUseCase;
import charon.application.port.in.Submission;
import charon.application.port.out.CharonResponder;
import charon.domain.ForbiddenException;
import charon.domain.conversation.Channel;
import charon.domain.conversation.CharonQuery;
import charon.domain.conversation.Conversation;
import charon.domain.conversation.ConversationMessage;
import charon.domain.conversation.PendingId;
import charon.domain.conversation.PendingResponse;
import charon.domain.conversation.Speaker;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Conversations with the ship's computer. Thread-safe. Nobody waits for an answer: it is put into
 * the queue when it comes.
 */
public final class ConversationService implements ConverseUseCase, ModerateConversationUseCase {

  private static final String GM_PROMPT = "[GM Prompt] ";

  private final ConversationStore conversations;
  private final CharonResponder responder;
  private final QueryWriter queries;
  private final MessageFactory factory;
  private final QuestionShares shares = new QuestionShares();

  /**
   * Puts the parts together.
   *
   * @param responder thinks of the answers; expected not to fail, and to end
   */
  public ConversationService(
      ConversationStore conversations,
      CharonResponder responder,
      QueryWriter queries,
      MessageFactory factory) {
    this.conversations = conversations;
    this.responder = responder;
    this.queries = queries;
    this.factory = factory;
  }

  @Override
  public List<ConversationMessage> messages(Channel channel) {
    return conversations.on(channel).messages();
  }

  @Override
  public boolean endsUnanswered(Channel channel) {
    return conversations.on(channel).endsUnanswered();
  }

  @Override
  public void requireQueryMode() {
    if (!queries.playersMayAsk()) {
      throw new ForbiddenException("Terminal not in query mode");
    }
  }

  @Override
  public CompletionStage<Submission> submit(Channel channel, String query, String asker) {
    requireQueryMode();
    CharonQuery asked = queries.ofPlayer(history(channel), query);
    ConversationMessage question = factory.message(Speaker.USER, query);
    PendingId id = new PendingId(factory.newId());
    conversations.update(channel, current -> {
      shares.take(channel, current, id, asker);
      return current.submit(question, id);
    });
    return queued(channel, id, asked, text -> factory.response(id, question.id(), query, text))
        .thenApply(answer -> new Submission(question.id(), id));
  }

  @Override
  public CompletionStage<PendingResponse> generate(
      Channel channel, String prompt, Optional<String> contextOverride) {
    CharonQuery asked = queries.ofGameMaster(channel, history(channel), prompt, contextOverride);
    PendingId id = new PendingId(factory.newId());
    conversations.update(channel, current -> current.generate(id));
    return queued(
        channel,
        id,
        asked,
        text -> factory.response(id, factory.newId(), GM_PROMPT + prompt, text));
  }

  @Override
  public List<ChannelSummary> channels() {
    return Stream.concat(Stream.of(Channel.DEFAULT, Channel.BRIDGE), conversations.known().stream())
        .distinct()
        .map(this::summary)
        .toList();
  }

  @Override
  public List<PendingResponse> pending(Channel channel) {
    return conversations.on(channel).queue();
  }

  @Override
  public void approve(Channel channel, PendingId id, Optional<String> modifiedContent) {
    conversations.update(channel, current -> {
      String content = modifiedContent.orElse(current.pending(id).response());
      return current.approve(id, factory.message(Speaker.CHARON, content));
    });
  }

  @Override
  public void reject(Channel channel, PendingId id) {
    conversations.update(channel, current -> current.reject(id));
  }

  @Override
  public String send(Channel channel, String content) {
    ConversationMessage message = factory.message(Speaker.CHARON, content);
    conversations.update(channel, current -> current.send(message));
    return message.id();
  }

  @Override
  public List<Object> sayAll(List<Saying> sayings) {
    Talk talk = new Talk(factory);
    sayings.forEach(talk::add);
    return talk.ids(conversations.updateAll(talk.changes(), talk.messages()));
  }

  @Override
  public void requireRoom(Channel channel) {
    conversations.requireRoomFor(channel);
  }

  @Override
  public void markRead(Channel channel) {
    conversations.update(channel, Conversation::markRead);
  }

  @Override
  public void clear(Channel channel) {
    conversations.update(channel, current -> Conversation.EMPTY);
  }

  /** Has an answer thought of, outside all locks, and puts it into the queue on a thread of ours. */
  private CompletionStage<PendingResponse> queued(
      Channel channel, PendingId id, CharonQuery asked, Function<String, PendingResponse> entry) {
    return CompletableFuture.completedFuture(asked)
        .thenCompose(responder::respond)
        .thenApply(entry)
        .thenApplyAsync(answer -> received(channel, answer), conversations.background())
        .whenComplete((answer, fault) -> {
          if (fault != null) { // its place in the queue is free again
            conversations.update(channel, current -> current.forgo(id));
          }
        });
  }

  private PendingResponse received(Channel channel, PendingResponse answer) {
    conversations.update(channel, current -> current.receive(answer));
    return answer;
  }

  private List<ConversationMessage> history(Channel channel) {
    return conversations.on(channel).lastMessages(QueryWriter.HISTORY);
  }

  private ChannelSummary summary(Channel channel) {
    Conversation conversation = conversations.on(channel);
    return new ChannelSummary(
        channel,
        conversation.messages().size(),
        conversation.unreadCount(),
        conversation.lastMessage());
  }
}
