package charon.house;

import java.util.List;

/**
 * One Java file.
 *
 * @param name its path below the project's folder
 * @param module the folder of its Maven module
 * @param test whether it is a test's
 * @param packageName the package it declares
 * @param lines how many lines it has
 * @param types the types it declares, those inside of others included
 */
record SourceFile(
    String name, String module, boolean test, String packageName, int lines, List<Type> types) {

  SourceFile {
    types = List.copyOf(types);
  }
}
