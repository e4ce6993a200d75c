/** One Page Dungeon files. */
@NullMarked
package charon.imports.dungeon;

import org.jspecify.annotations.NullMarked;
