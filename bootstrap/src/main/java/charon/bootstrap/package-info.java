/** Starts the program. */
@NullMarked
package charon.bootstrap;

import org.jspecify.annotations.NullMarked;
