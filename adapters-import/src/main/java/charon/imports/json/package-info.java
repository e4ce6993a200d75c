/** Reads JSON files of any size in little memory, and says which member is wrong. */
@NullMarked
package charon.imports.json;

import org.jspecify.annotations.NullMarked;
