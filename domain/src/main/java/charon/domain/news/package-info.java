/** What is newest of all that is said. */
@NullMarked
package charon.domain.news;

import org.jspecify.annotations.NullMarked;
