package charon.application.command.word;

import charon.application.port.in.MessagingUseCase;
import charon.application.port.in.ModerateConversationUseCase;

/**
 * How a game master says something.
 *
 * @param messaging to the crew
 * @param moderate as the ship's computer
 */
public record Voices(MessagingUseCase messaging, ModerateConversationUseCase moderate) {}
