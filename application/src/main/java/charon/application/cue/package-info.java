/** Named batches, in the order in which the show runs. */
@NullMarked
package charon.application.cue;

import org.jspecify.annotations.NullMarked;
