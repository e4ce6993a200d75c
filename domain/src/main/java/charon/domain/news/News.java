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
 */
public record News(long message, Map<Channel, Long> talk) {

  /** Copies the map. */
  public News {
    talk = Collections.unmodifiableMap(new LinkedHashMap<>(talk));
  }

  /** The same for somebody who got a message as well. */
  News withMessage(long id) {
    return id > message ? new News(id, talk) : this;
  }
}
