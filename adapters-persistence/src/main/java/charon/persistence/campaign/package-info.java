/**
 * Reads the campaign folder: looks what is there, reads what changed, puts it together.
 *
 * <p>{@code FolderWalk} makes a picture of the folder without opening a file, {@code Reading} opens
 * the files that a reader asks for, the readers turn them into the domain's {@code Campaign}, and
 * {@code YamlCampaignCatalog} keeps the newest one. Nothing here ever writes to the folder.
 */
@NullMarked
package charon.persistence.campaign;

import org.jspecify.annotations.NullMarked;
