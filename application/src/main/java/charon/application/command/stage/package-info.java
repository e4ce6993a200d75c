/** Commands about what is shown as a whole, the ship and its computer. */
@NullMarked
package charon.application.command.stage;

import org.jspecify.annotations.NullMarked;
