package charon.imports;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A map to read. Immutable.
 *
 * @param file where it lies
 * @param name what its file is called by whoever has it, with its ending
 * @param deck the id for its deck; after the name if it is empty
 * @param format what it is; found out if it is empty
 */
public record MapSource(
    Path file, String name, Optional<String> deck, Optional<MapFormat> format) {}
