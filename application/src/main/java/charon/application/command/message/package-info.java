/** Commands by which something is said. */
@NullMarked
package charon.application.command.message;

import org.jspecify.annotations.NullMarked;
