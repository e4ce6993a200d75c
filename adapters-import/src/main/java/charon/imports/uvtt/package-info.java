/** Universal VTT files. */
@NullMarked
package charon.imports.uvtt;

import org.jspecify.annotations.NullMarked;
