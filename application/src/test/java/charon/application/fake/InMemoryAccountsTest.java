package charon.application.fake;

import charon.application.port.out.AccountsVersion;
import charon.application.port.out.AccountsVersionContractTest;
import charon.application.port.out.ApiTokenRepository;
import charon.application.port.out.SessionRepository;
import charon.application.port.out.UserRepository;

final class InMemoryAccountsTest extends AccountsVersionContractTest {

  private final InMemoryAccounts accounts = new InMemoryAccounts();

  @Override
  protected AccountsVersion version() {
    return accounts;
  }

  @Override
  protected Way here() {
    return new Way() {
      @Override
      public UserRepository users() {
        return accounts.users();
      }

      @Override
      public SessionRepository sessions() {
        return accounts.sessions();
      }

      @Override
      public ApiTokenRepository tokens() {
        return accounts.tokens();
      }
    };
  }

  @Override
  protected Way elsewhere() {
    return here();
  }
}
