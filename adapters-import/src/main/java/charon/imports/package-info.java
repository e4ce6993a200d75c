/** Reads maps of other programs: the front door. */
@NullMarked
package charon.imports;

import org.jspecify.annotations.NullMarked;
