package charon.application.port.out.imports;

import java.nio.file.Path;

/**
 * A picture that came with a map, in a file of its own. Immutable.
 *
 * @param file where it lies until it is copied to its place
 * @param suffix the ending of its name, with the dot
 */
public record ImportedPicture(Path file, String suffix) {}
