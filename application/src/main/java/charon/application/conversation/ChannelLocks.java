package charon.application.conversation;

import charon.domain.conversation.Channel;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** Has changes of one channel take turns. Thread-safe. */
final class ChannelLocks {

  private static final int LOCKS = 64;

  private final List<Object> locks =
      IntStream.range(0, LOCKS).mapToObj(i -> new Object()).toList();

  /** Does something while nobody else does something with that channel. */
  void inTurn(Channel channel, Runnable work) {
    synchronized (locks.get(place(channel))) {
      work.run();
    }
  }

  /** The same with several channels; all take them in one order, so that nobody waits for ever. */
  void inTurn(Collection<Channel> channels, Runnable work) {
    inTurn(channels.stream().map(ChannelLocks::place).distinct().sorted().toList(), 0, work);
  }

  private void inTurn(List<Integer> places, int from, Runnable work) {
    if (from == places.size()) {
      work.run();
      return;
    }
    synchronized (locks.get(places.get(from))) {
      inTurn(places, from + 1, work);
    }
  }

  private static int place(Channel channel) {
    return Math.floorMod(channel.hashCode(), LOCKS);
  }
}
