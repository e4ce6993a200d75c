package charon.bootstrap.run;

import charon.application.port.out.SecretGenerator;
import charon.application.port.out.SecretGeneratorContractTest;

final class StrongSecretsTest extends SecretGeneratorContractTest {

  private final StrongSecrets secrets = new StrongSecrets();

  @Override
  protected SecretGenerator generator() {
    return secrets;
  }
}
