package charon.application.fake;

import charon.application.port.out.SecretGenerator;
import charon.application.port.out.SecretGeneratorContractTest;

final class SequentialSecretsTest extends SecretGeneratorContractTest {

  private final SequentialSecrets secrets = new SequentialSecrets();

  @Override
  protected SecretGenerator generator() {
    return secrets;
  }
}
