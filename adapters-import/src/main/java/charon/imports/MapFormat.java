package charon.imports;

/** The formats of maps that are read. */
public enum MapFormat {
  /** Universal VTT: {@code .uvtt}, {@code .dd2vtt}, {@code .df2vtt}. */
  UVTT
}
