/** Asks a language model to speak as the ship's computer: the front door of this module. */
@NullMarked
package charon.ai;

import org.jspecify.annotations.NullMarked;
