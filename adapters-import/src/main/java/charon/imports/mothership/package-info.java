/** Mothership Map Creator files. */
@NullMarked
package charon.imports.mothership;

import org.jspecify.annotations.NullMarked;
