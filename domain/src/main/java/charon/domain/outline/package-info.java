/** Where the rooms of a map are, and their walls and doors: plain geometry, in cells of the grid. */
@NullMarked
package charon.domain.outline;

import org.jspecify.annotations.NullMarked;
