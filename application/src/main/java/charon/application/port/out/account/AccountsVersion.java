package charon.application.port.out.account;

import charon.application.port.StorageException;

/**
 * Tells whether users, memberships, sessions or API tokens may have changed, be it by this process or by another,
 * far more cheaply than by looking. So what is known of them can be kept in memory, and a revocation
 * counts from the next request on all the same. Thread-safe.
 */
@FunctionalInterface
public interface AccountsVersion {

  /**
   * A number that is another one once anything has been written to the accounts: at the latest when
   * whoever wrote it is told that it is kept. It may change for less. What was looked up after one
   * call is still so if a later call gives the same number.
   *
   * @throws StorageException if it cannot be told; then only looking helps
   */
  long current();
}
