/** What lies in the campaign's folder and belongs to it: walks, entries, texts, pictures' versions. */
@NullMarked
package charon.persistence.campaign.folder;

import org.jspecify.annotations.NullMarked;
