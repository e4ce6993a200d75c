/** Holds the active view. */
@NullMarked
package charon.application.view;

import org.jspecify.annotations.NullMarked;
