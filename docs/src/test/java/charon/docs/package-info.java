/** Keeps the documentation honest: what it points to is there. */
@NullMarked
package charon.docs;

import org.jspecify.annotations.NullMarked;
