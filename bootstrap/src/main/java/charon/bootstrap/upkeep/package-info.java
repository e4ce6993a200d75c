/** What a server does by itself while nobody waits for it. */
@NullMarked
package charon.bootstrap.upkeep;

import org.jspecify.annotations.NullMarked;
