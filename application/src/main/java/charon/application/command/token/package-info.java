/** Commands about the tokens on the map. */
@NullMarked
package charon.application.command.token;

import org.jspecify.annotations.NullMarked;
