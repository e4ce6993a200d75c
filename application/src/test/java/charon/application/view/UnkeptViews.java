package charon.application.view;

import charon.application.fake.InMemoryViewSnapshotRepository;
import charon.domain.conversation.Channel;
import charon.domain.disclosure.Disclosure;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What changes of a view do whose table is forgotten with its test. */
public final class UnkeptViews {

  private UnkeptViews() {}

  /** Nobody is told what is shown. */
  public static ViewEffects clearing(Predicate<Channel> clearing) {
    return clearing(clearing, shown -> {});
  }

  /** Somebody is. */
  public static ViewEffects clearing(Predicate<Channel> clearing, Consumer<Disclosure> shown) {
    return effects(clearing, shown, ChangeLog.NONE);
  }

  /** The same of a table of which it is told what is done. */
  public static ViewEffects clearing(Predicate<Channel> clearing, ChangeLog log) {
    return effects(clearing, shown -> {}, log);
  }

  private static ViewEffects effects(
      Predicate<Channel> clearing, Consumer<Disclosure> shown, ChangeLog log) {
    var keeper = new ViewKeeper(
        new InMemoryViewSnapshotRepository(),
        work -> {},
        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
        0);
    return new ViewEffects(clearing, keeper, shown, log);
  }
}
