package charon.domain.campaign;

import charon.domain.Attributes;
import java.util.List;
import java.util.Optional;

/**
 * The rosters.
 *
 * @param crew the player characters, in file order
 * @param npcs other people, in file order
 * @param looseImages names of the image files in {@code campaign/NPCs/images}, in name order
 * @param pictures versions of those, and of portraits
 */
public record People(
    List<Attributes> crew,
    List<Attributes> npcs,
    List<String> looseImages,
    PictureVersions pictures) {

  private static final String LOOSE_IMAGES = "/data/campaign/NPCs/images/";

  /** Nobody. */
  public static final People NOBODY = new People(List.of(), List.of(), List.of());

  public People {
    crew = List.copyOf(crew);
    npcs = List.copyOf(npcs);
    looseImages = List.copyOf(looseImages);
  }

  /** With pictures that are never replaced. */
  public People(List<Attributes> crew, List<Attributes> npcs, List<String> looseImages) {
    this(crew, npcs, looseImages, PictureVersions.NONE);
  }

  /** Somebody of the crew, by their id. */
  public Optional<Attributes> ofCrew(String id) {
    return crew.stream().filter(person -> person.text("id").equals(id)).findFirst();
  }

  /** The address of a loose image. Only what would end the path, or be taken for an escape, is escaped. */
  public static String addressOf(String looseImage) {
    return LOOSE_IMAGES + looseImage.replace("%", "%25").replace("?", "%3F").replace("#", "%23");
  }
}
