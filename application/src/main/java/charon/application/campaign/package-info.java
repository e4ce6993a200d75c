/** Answers questions about the campaign. */
@NullMarked
package charon.application.campaign;

import org.jspecify.annotations.NullMarked;
