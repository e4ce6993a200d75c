/** Puts the server together, runs it and stops it. */
@NullMarked
package charon.bootstrap.run;

import org.jspecify.annotations.NullMarked;
