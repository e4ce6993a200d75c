/** Settings as options of commands: where their values come from, and what the help says of them. */
@NullMarked
package charon.bootstrap.option;

import org.jspecify.annotations.NullMarked;
