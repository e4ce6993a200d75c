/** Tests of {@link charon.persistence.campaign.shelf}. */
@NullMarked
package charon.persistence.campaign.shelf;

import org.jspecify.annotations.NullMarked;
