package charon.application.fake;

import charon.application.port.out.NewsPublisher;
import charon.application.port.out.NewsPublisherContractTest;
import charon.domain.disclosure.Audience;
import charon.domain.news.News;

final class RecordingNewsPublisherTest extends NewsPublisherContractTest {

  private final RecordingNewsPublisher publisher = new RecordingNewsPublisher();

  @Override
  protected NewsPublisher publisher() {
    return publisher;
  }

  @Override
  protected News told(Audience audience) {
    return publisher.last().seenBy(audience);
  }

  @Override
  protected News toldPlayer(String name) {
    return publisher.last().seenByPlayer(name);
  }
}
