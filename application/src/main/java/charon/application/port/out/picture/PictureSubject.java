package charon.application.port.out.picture;

import charon.domain.conversation.ConversationMessage;
import charon.domain.disclosure.Audience;
import charon.domain.message.Message;
import charon.domain.payload.ActiveViewPayload;
import charon.domain.payload.TerminalPage;
import charon.domain.ship.ShipStatus;
import java.util.List;
import java.util.Optional;

/**
 * What is to be drawn, as its audience may know it. Immutable.
 *
 * @param audience who may look at it
 * @param payload the state
 * @param beyond what displays fetch beside it
 * @param images the campaign's pictures, as far as the audience may see them
 */
public record PictureSubject(
    Audience audience, ActiveViewPayload payload, Beyond beyond, Images images) {

  /**
   * What displays fetch beside the state. Immutable.
   *
   * @param ship the ship; empty: there is none, or it is not shown
   * @param terminal the comm terminal on top; empty: none is
   * @param messages the newest messages, newest first; none unless they are shown
   * @param talk what was said in the conversation that is shown, oldest first
   */
  public record Beyond(
      Optional<ShipStatus> ship,
      Optional<TerminalPage> terminal,
      List<Message> messages,
      List<ConversationMessage> talk) {

    /** Nothing. */
    public static final Beyond NOTHING =
        new Beyond(Optional.empty(), Optional.empty(), List.of(), List.of());

    public Beyond {
      messages = List.copyOf(messages);
      talk = List.copyOf(talk);
    }
  }

  /** Reads pictures. May block on the disk. */
  @FunctionalInterface
  public interface Images {

    /**
     * A picture file; not to be changed.
     *
     * @param path relative to the campaign folder, with {@code /}
     * @return empty if there is none, or the audience must not see it
     */
    Optional<byte[]> read(String path);
  }
}
