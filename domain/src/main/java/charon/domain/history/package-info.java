/** What a change of the view changed, and how it is taken back by itself. */
@NullMarked
package charon.domain.history;

import org.jspecify.annotations.NullMarked;
