package charon.application.view;

import charon.domain.conversation.Channel;
import java.util.function.Consumer;

/**
 * What a change of the view does besides being shown. Thread-safe if its parts are.
 *
 * @param clearing empties a conversation that begins anew with a view; must neither block nor throw
 * @param keeper keeps the view for the next start. What it has of before is not overwritten until
 *     there is a view to take its place: until the first switch.
 */
public record ViewEffects(Consumer<Channel> clearing, ViewKeeper keeper) {

  /** Keeps nothing: the view is forgotten when the program ends. */
  public static ViewEffects clearing(Consumer<Channel> clearing) {
    return new ViewEffects(clearing, ViewKeeper.none());
  }
}
