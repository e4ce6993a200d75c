/** The pieces of a change, each measured by itself with JMH. */
@NullMarked
package charon.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
