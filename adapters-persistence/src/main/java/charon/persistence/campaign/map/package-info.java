/** Writes maps into a campaign's folder. */
@NullMarked
package charon.persistence.campaign.map;

import org.jspecify.annotations.NullMarked;
