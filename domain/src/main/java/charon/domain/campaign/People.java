package charon.domain.campaign;

import charon.domain.Attributes;
import java.util.List;

/**
 * The rosters.
 *
 * @param crew the player characters, in file order
 * @param npcs other people, in file order
 * @param looseImages names of the image files in {@code campaign/NPCs/images}, in name order
 */
public record People(List<Attributes> crew, List<Attributes> npcs, List<String> looseImages) {

  /** Nobody. */
  public static final People NOBODY = new People(List.of(), List.of(), List.of());

  public People {
    crew = List.copyOf(crew);
    npcs = List.copyOf(npcs);
    looseImages = List.copyOf(looseImages);
  }
}
