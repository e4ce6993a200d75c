/** What is prepared unseen. */
@NullMarked
package charon.application.draft;

import org.jspecify.annotations.NullMarked;
