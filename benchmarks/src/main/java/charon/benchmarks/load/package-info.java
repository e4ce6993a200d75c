/** Measures a server from outside: many event streams, and what they cost. */
@NullMarked
package charon.benchmarks.load;

import org.jspecify.annotations.NullMarked;
