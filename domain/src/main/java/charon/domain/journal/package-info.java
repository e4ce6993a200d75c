/** What was done at a table, and by whom. */
@NullMarked
package charon.domain.journal;

import org.jspecify.annotations.NullMarked;
