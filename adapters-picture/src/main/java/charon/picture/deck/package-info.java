/** The map of an encounter. */
@NullMarked
package charon.picture.deck;

import org.jspecify.annotations.NullMarked;
