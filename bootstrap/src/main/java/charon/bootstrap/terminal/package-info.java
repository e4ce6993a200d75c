/** What a person at the command line reads and types. */
@NullMarked
package charon.bootstrap.terminal;

import org.jspecify.annotations.NullMarked;
