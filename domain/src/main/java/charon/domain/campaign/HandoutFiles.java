package charon.domain.campaign;

import java.util.List;

/**
 * What lies ready in {@code campaign/handouts} to be handed out. Immutable.
 *
 * @param images paths of pictures, relative to the campaign folder, in name order
 * @param pages paths of Markdown files, likewise
 */
public record HandoutFiles(List<String> images, List<String> pages) {

  /** Nothing. */
  public static final HandoutFiles NONE = new HandoutFiles(List.of(), List.of());

  public HandoutFiles {
    images = List.copyOf(images);
    pages = List.copyOf(pages);
  }
}
