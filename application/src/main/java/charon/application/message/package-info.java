/** Broadcast messages. */
@NullMarked
package charon.application.message;

import org.jspecify.annotations.NullMarked;
