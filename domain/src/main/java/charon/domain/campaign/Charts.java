package charon.domain.campaign;

import charon.domain.Attributes;
import java.util.Optional;

/**
 * The space maps in a location's folder.
 *
 * @param systemMap all members of {@code system_map.yaml}
 * @param orbitMap all members of {@code orbit_map.yaml}
 */
public record Charts(Optional<Attributes> systemMap, Optional<Attributes> orbitMap) {

  /** No maps. */
  public static final Charts NONE = new Charts(Optional.empty(), Optional.empty());
}
