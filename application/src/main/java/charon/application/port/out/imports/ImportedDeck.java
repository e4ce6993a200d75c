package charon.application.port.out.imports;

import charon.domain.Attributes;
import java.util.Optional;

/**
 * One deck of an imported map. Immutable.
 *
 * @param id what its files are called, without their endings
 * @param name for people
 * @param plan its members, as a campaign's folder has them
 * @param picture what is painted below it
 */
public record ImportedDeck(
    String id, String name, Attributes plan, Optional<ImportedPicture> picture) {}
