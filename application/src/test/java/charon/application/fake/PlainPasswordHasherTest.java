package charon.application.fake;

import charon.application.port.out.account.PasswordHasher;
import charon.application.port.out.account.PasswordHasherContractTest;

final class PlainPasswordHasherTest extends PasswordHasherContractTest {

  private final PasswordHasher hasher = new PlainPasswordHasher();

  @Override
  protected PasswordHasher hasher() {
    return hasher;
  }
}
