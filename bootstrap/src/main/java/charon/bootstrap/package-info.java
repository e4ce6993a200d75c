/** Puts Charon together: configuration, wiring and the command line. */
@NullMarked
package charon.bootstrap;

import org.jspecify.annotations.NullMarked;
