package charon.application.fake;

import charon.application.port.out.account.AccountsVersion;
import charon.application.port.out.account.AccountsVersionContractTest;

final class InMemoryAccountsTest extends AccountsVersionContractTest {

  private final InMemoryAccounts accounts = new InMemoryAccounts();

  @Override
  protected AccountsVersion version() {
    return accounts;
  }

  @Override
  protected Way here() {
    return new Way(
        accounts.users(), accounts.memberships(), accounts.sessions(), accounts.tokens());
  }

  @Override
  protected Way elsewhere() {
    return here();
  }
}
