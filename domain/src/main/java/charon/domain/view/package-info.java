/** The active view: what the table's shared display shows, and the commands that change it. */
@NullMarked
package charon.domain.view;

import org.jspecify.annotations.NullMarked;
