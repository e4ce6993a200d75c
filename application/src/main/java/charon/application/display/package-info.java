/** The displays of a table: which there are, what they show, how they are named and set. */
@NullMarked
package charon.application.display;

import org.jspecify.annotations.NullMarked;
