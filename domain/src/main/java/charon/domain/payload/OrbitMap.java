package charon.domain.payload;

import charon.domain.Attributes;
import charon.domain.campaign.Galaxy;
import java.util.Optional;

/**
 * The map of what circles a body, as clients receive it.
 *
 * @param members all members of the file
 */
public record OrbitMap(Attributes members) {

  /**
   * The map; empty if there is no such system, no such body directly below it, or no map of it.
   */
  public static Optional<OrbitMap> of(Galaxy galaxy, String systemSlug, String bodySlug) {
    return galaxy
        .system(systemSlug)
        .flatMap(system -> system.child(bodySlug))
        .flatMap(body -> body.charts().orbitMap())
        .map(OrbitMap::new);
  }
}
