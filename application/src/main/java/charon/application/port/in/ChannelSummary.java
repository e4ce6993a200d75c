package charon.application.port.in;

import charon.domain.conversation.Channel;
import charon.domain.conversation.ConversationMessage;
import java.util.Optional;

/**
 * A channel in the game master's list.
 *
 * @param channel the channel
 * @param messageCount how many messages it holds
 * @param unreadCount how many of them the game master has not seen
 * @param lastMessage what was said last
 */
public record ChannelSummary(
    Channel channel,
    int messageCount,
    int unreadCount,
    Optional<ConversationMessage> lastMessage) {}
