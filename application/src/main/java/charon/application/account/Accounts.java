package charon.application.account;

import charon.application.port.out.account.AccountsVersion;
import charon.application.port.out.account.ApiTokenRepository;
import charon.application.port.out.account.MembershipRepository;
import charon.application.port.out.account.SessionRepository;
import charon.application.port.out.account.UserRepository;
import charon.domain.NotFoundException;

/**
 * Where accounts are kept.
 *
 * @param users the users
 * @param memberships what they are at which table
 * @param sessions the logins of browsers
 * @param tokens the API tokens
 * @param version tells whether any of them may have changed
 */
public record Accounts(
    UserRepository users,
    MembershipRepository memberships,
    SessionRepository sessions,
    ApiTokenRepository tokens,
    AccountsVersion version) {

  /** Ends all sessions of a user. */
  void endSessionsOf(String userName) {
    if (users.find(userName).isEmpty()) {
      throw new NotFoundException("There is no user '" + userName + "'");
    }
    sessions.removeAllOf(userName);
  }
}
