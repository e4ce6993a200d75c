package charon.persistence.audit;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;

/**
 * Escapes, besides what JSON demands, all that a terminal takes for a command or some readers for the
 * end of a line.
 */
final class LineEscapes extends CharacterEscapes {

  private static final long serialVersionUID = 1;

  @Override
  public int[] getEscapeCodesForAscii() {
    int[] codes = standardAsciiEscapesForJSON();
    for (int character = 0; character < codes.length; character++) {
      codes[character] = Character.isISOControl(character) ? ESCAPE_CUSTOM : codes[character];
    }
    return codes;
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int character) {
    return Character.isISOControl(character) || character == '\u2028' || character == '\u2029'
        ? new SerializedString(String.format(Locale.ROOT, "\\u%04x", character))
        : null;
  }
}
