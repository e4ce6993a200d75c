/** Draws what displays show. One package is for others. */
module charon.picture {
  requires static transitive org.jspecify;
  requires transitive charon.application;
  requires java.desktop;

  exports charon.picture;
}
