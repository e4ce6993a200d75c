/** Where accounts are kept. */
@NullMarked
package charon.application.port.out.account;

import org.jspecify.annotations.NullMarked;
