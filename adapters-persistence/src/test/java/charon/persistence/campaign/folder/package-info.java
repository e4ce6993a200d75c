/** The campaign folder, claim by claim. */
@NullMarked
package charon.persistence.campaign.folder;

import org.jspecify.annotations.NullMarked;
