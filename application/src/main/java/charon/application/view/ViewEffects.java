package charon.application.view;

import charon.domain.conversation.Channel;
import charon.domain.disclosure.Disclosure;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What a change of the view does besides being shown. Thread-safe if its parts are.
 *
 * @param clearing empties a conversation that begins anew with a view, and tells whether there was anything
 *     in it; must neither block nor throw
 * @param keeper keeps the view for the next start. What it has of before is not overwritten until
 *     there is a view to take its place: until the first switch.
 * @param shown is told what players may know from now on, after they were told; must neither block
 *     nor throw
 * @param log is told who has changed what
 */
public record ViewEffects(
    Predicate<Channel> clearing, ViewKeeper keeper, Consumer<Disclosure> shown, ChangeLog log) {}
