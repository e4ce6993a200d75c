package charon.application.account;

import charon.application.port.out.ApiTokenRepository;
import charon.application.port.out.SessionRepository;
import charon.application.port.out.UserRepository;

/**
 * Where accounts are kept.
 *
 * @param users the users
 * @param sessions the logins of browsers
 * @param tokens the API tokens
 */
public record Accounts(
    UserRepository users, SessionRepository sessions, ApiTokenRepository tokens) {}
