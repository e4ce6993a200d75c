package charon.imports;

/** The formats of maps that are read. */
public enum MapFormat {
  /** Universal VTT: {@code .uvtt}, {@code .dd2vtt}, {@code .df2vtt}. */
  UVTT,
  /** The Mothership Map Creator's JSON. */
  MOTHERSHIP,
  /** The One Page Dungeon generator's JSON. */
  DUNGEON,
  /** A picture alone: PNG, WebP, JPEG or GIF. */
  PICTURE
}
