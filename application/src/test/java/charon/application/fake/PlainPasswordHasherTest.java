package charon.application.fake;

import charon.application.port.out.PasswordHasher;
import charon.application.port.out.PasswordHasherContractTest;

final class PlainPasswordHasherTest extends PasswordHasherContractTest {

  private final PasswordHasher hasher = new PlainPasswordHasher();

  @Override
  protected PasswordHasher hasher() {
    return hasher;
  }
}
