/** What is probably wrong with a campaign that can be read: references, names, words, numbers, shapes. */
@NullMarked
package charon.persistence.campaign.check;

import org.jspecify.annotations.NullMarked;
