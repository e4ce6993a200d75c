/** Reads maps of other programs. One package is for others. */
module charon.imports {
  requires static transitive org.jspecify;
  requires transitive charon.application;
  requires tools.jackson.core;

  exports charon.imports;
}
