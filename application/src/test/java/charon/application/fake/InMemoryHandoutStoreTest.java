package charon.application.fake;

import charon.application.port.out.HandoutStoreContractTest;
import charon.application.port.out.steering.HandoutStore;

final class InMemoryHandoutStoreTest extends HandoutStoreContractTest {

  private final InMemoryHandoutStore store = new InMemoryHandoutStore();

  @Override
  protected HandoutStore store() {
    return store;
  }

  @Override
  protected byte[] read(String path) {
    return store.read(path);
  }
}
