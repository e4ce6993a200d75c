/** What is newest of all that is said. */
@NullMarked
package charon.application.news;

import org.jspecify.annotations.NullMarked;
