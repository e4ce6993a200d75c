/** What can be asked of the displays at a table, and what they say of themselves. */
@NullMarked
package charon.application.port.in.display;

import org.jspecify.annotations.NullMarked;
