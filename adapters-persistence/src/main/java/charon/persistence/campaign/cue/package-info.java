/** The cues of a campaign folder: read, checked and written. */
@NullMarked
package charon.persistence.campaign.cue;

import org.jspecify.annotations.NullMarked;
