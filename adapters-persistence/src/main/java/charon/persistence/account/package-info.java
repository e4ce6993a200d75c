/** How passwords are hashed. */
@NullMarked
package charon.persistence.account;

import org.jspecify.annotations.NullMarked;
