/** Logins, users and API tokens. */
@NullMarked
package charon.application.account;

import org.jspecify.annotations.NullMarked;
