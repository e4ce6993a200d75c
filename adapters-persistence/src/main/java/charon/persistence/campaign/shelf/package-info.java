/** Campaigns that several tables share: one reading each, and one thread that looks at all. */
@NullMarked
package charon.persistence.campaign.shelf;

import org.jspecify.annotations.NullMarked;
