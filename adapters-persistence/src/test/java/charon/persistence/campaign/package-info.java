/** The campaign folder, claim by claim. */
@NullMarked
package charon.persistence.campaign;

import org.jspecify.annotations.NullMarked;
