/** Conversations with the ship's computer. */
@NullMarked
package charon.domain.conversation;

import org.jspecify.annotations.NullMarked;
