/** How log lines are written. */
@NullMarked
package charon.bootstrap.log;

import org.jspecify.annotations.NullMarked;
