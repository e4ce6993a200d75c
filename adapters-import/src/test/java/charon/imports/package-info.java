/** Maps of other programs, read from real files. */
@NullMarked
package charon.imports;

import org.jspecify.annotations.NullMarked;
