package charon.domain.campaign;

import charon.domain.Attributes;
import java.util.List;
import java.util.Optional;

/**
 * The map of one deck, as its file has it.
 *
 * @param slug file name without suffix
 * @param members all members of the file
 * @param imagePath the picture beside the file, relative to the campaign folder, with {@code /}
 * @param imageVersion tells that picture from one that had its name before
 */
public record DeckPlan(
    String slug, Attributes members, Optional<String> imagePath, Optional<String> imageVersion) {

  /** The ids of its rooms, as text. */
  public List<String> roomIds() {
    return members.objects("rooms").stream()
        .map(room -> room.text("id"))
        .filter(id -> !id.isEmpty())
        .toList();
  }
}
