/** What places remember of the encounters that were played there. */
@NullMarked
package charon.domain.memory;

import org.jspecify.annotations.NullMarked;
