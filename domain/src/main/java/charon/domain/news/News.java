package charon.domain.news;

import charon.domain.conversation.Channel;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is newest for one audience: numbers that grow, and by which somebody who has heard them before
 * can tell that there is something to read.
 *
 * @param message id of the newest broadcast message; 0: there is none
 * @param talk by channel, a number that grows with every change that this audience may know of
 * @param withdrawn grows with every broadcast message that is withdrawn; 0: none was since the start
 */
public record News(long message, Map<Channel, Long> talk, long withdrawn) {

  /** Copies the map. */
  public News {
    talk = Collections.unmodifiableMap(new LinkedHashMap<>(talk));
  }

  /** Nothing was withdrawn. */
  public News(long message, Map<Channel, Long> talk) {
    this(message, talk, 0);
  }

  /** The same for somebody for whom there were messages, or no longer are, that others know not of. */
  News withOwn(long id, long ownWithdrawn) {
    return id > message || ownWithdrawn > withdrawn
        ? new News(Math.max(id, message), talk, Math.max(ownWithdrawn, withdrawn))
        : this;
  }
}
