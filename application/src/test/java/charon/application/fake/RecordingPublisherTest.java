package charon.application.fake;

import charon.application.port.out.ActiveViewPublisher;
import charon.application.port.out.ActiveViewPublisherContractTest;
import charon.domain.disclosure.Audience;

final class RecordingPublisherTest extends ActiveViewPublisherContractTest {

  private final RecordingPublisher publisher = new RecordingPublisher();

  @Override
  protected ActiveViewPublisher publisher() {
    return publisher;
  }

  @Override
  protected long latestRevision(Audience audience) {
    return publisher.last().seenBy(audience).revision();
  }
}
