package charon.http.server;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many event streams there may be at a time, in all and of one client's network: three quarters
 * of all, so that nobody alone takes every place. Thread-safe.
 */
final class StreamLimit {

  private final int most;
  private final int mostOfOne;
  private final Map<String, Share> shares = new HashMap<>();
  private int taken;

  /** What one network has taken. */
  static final class Share {

    private final String network;
    private int count;

    private Share(String network) {
      this.network = network;
    }
  }

  /**
   * Free places.
   *
   * @param most how many there are; 0: as many as are asked for
   */
  StreamLimit(int most) {
    this.most = most == 0 ? Integer.MAX_VALUE : most;
    this.mostOfOne = this.most - this.most / 4;
  }

  /** Takes a place for a client, to be released; null, and nothing is taken, if there is none. */
  synchronized @Nullable Share tryTake(String network) {
    Share share = shares.getOrDefault(network, new Share(network));
    if (taken >= most || share.count >= mostOfOne) {
      return null;
    }
    taken++;
    share.count++;
    shares.put(network, share);
    return share;
  }

  synchronized void release(Share share) {
    taken--;
    share.count--;
    if (share.count == 0) {
      shares.remove(share.network);
    }
  }
}
