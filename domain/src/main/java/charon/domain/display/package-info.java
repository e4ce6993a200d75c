/** What is known of a screen at the table, and how it is set. */
@NullMarked
package charon.domain.display;

import org.jspecify.annotations.NullMarked;
