/** Broadcast messages to the crew. */
@NullMarked
package charon.domain.message;

import org.jspecify.annotations.NullMarked;
