package charon.application.command.word;

import charon.application.port.out.CampaignImages;
import charon.application.port.out.steering.CampaignPages;
import charon.domain.InvalidValueException;
import charon.domain.NotFoundException;
import charon.domain.campaign.CampaignImage;
import charon.domain.campaign.Page;
import java.time.Instant;
import java.util.Optional;

/**
 * What commands look up beside the view, when they are read and nobody waits for their turn: in the
 * campaign folder, and among the displays.
 * Thread-safe; may wait for the disk.
 *
 * @param images its pictures
 * @param pages its texts
 * @param displays those at the table
 */
public record Folder(CampaignImages images, CampaignPages pages, KnownDisplays displays) {

  /** One in which there is everything: for commands that are read to find out whether they are right. */
  public static final Folder ANY = new Folder(
      path -> Optional.of(new CampaignImage("image/png", Instant.EPOCH, 0, Optional::empty)),
      path -> Optional.of(new Page("", "")),
      KnownDisplays.ANY);

  /** An empty one, where there is no display. */
  public static final Folder EMPTY =
      new Folder(path -> Optional.empty(), path -> Optional.empty(), display -> {
        throw new NotFoundException("Display not found");
      });

  /**
   * Insists on a picture.
   *
   * @param member the member that names it
   * @throws InvalidValueException if there is none
   */
  public void requireImage(String member, String path) {
    if (images.find(path).isEmpty()) {
      throw new InvalidValueException(member + " must be a picture of the campaign");
    }
  }

  /**
   * A text.
   *
   * @param member the member that names it
   * @throws InvalidValueException if there is none
   */
  public Page requirePage(String member, String path) {
    return pages
        .page(path)
        .orElseThrow(
            () -> new InvalidValueException(member + " must be a Markdown file of the campaign"));
  }
}
