/** Who may do what: users, sessions and API tokens. */
@NullMarked
package charon.domain.account;

import org.jspecify.annotations.NullMarked;
