/** Conversations with the ship's computer. */
@NullMarked
package charon.application.conversation;

import org.jspecify.annotations.NullMarked;
