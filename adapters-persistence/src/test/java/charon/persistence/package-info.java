/** The front doors of this module. */
@NullMarked
package charon.persistence;

import org.jspecify.annotations.NullMarked;
