package charon.application.port.out;

import charon.domain.news.NewsUpdate;

/** Tells whoever listens what is newest of all that is said. Called by one thread at a time. */
@FunctionalInterface
public interface NewsPublisher {

  /**
   * Hands over what is newest, once it is kept. Called in the order of the changes; must neither
   * block nor throw.
   */
  void publish(NewsUpdate news);

  /** Tells another, too, after this one. */
  default NewsPublisher and(NewsPublisher other) {
    return news -> {
      publish(news);
      other.publish(news);
    };
  }
}
