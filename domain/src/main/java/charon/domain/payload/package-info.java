/** The rules that turn a view and a campaign into what a display receives. */
@NullMarked
package charon.domain.payload;

import org.jspecify.annotations.NullMarked;
