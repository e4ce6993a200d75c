/** From walls to rooms: snapping, splitting, and the faces that walls enclose. */
@NullMarked
package charon.imports.wall;

import org.jspecify.annotations.NullMarked;
