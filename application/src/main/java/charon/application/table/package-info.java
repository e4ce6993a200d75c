/** The tables of a server: which there are, and which of them are awake. */
@NullMarked
package charon.application.table;

import org.jspecify.annotations.NullMarked;
