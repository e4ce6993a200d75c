/** What was done at a table, and how it is taken back. */
@NullMarked
package charon.application.journal;

import org.jspecify.annotations.NullMarked;
