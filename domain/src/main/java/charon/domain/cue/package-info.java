/** Named batches of commands. */
@NullMarked
package charon.domain.cue;

import org.jspecify.annotations.NullMarked;
