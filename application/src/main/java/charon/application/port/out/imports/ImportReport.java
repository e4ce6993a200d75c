package charon.application.port.out.imports;

import java.util.List;

/**
 * What became of a map of another program, a sentence each. Immutable.
 *
 * @param made what it is now
 * @param guessed what its file did not say, and what was taken for it
 * @param leftOut what its file had that is not here
 */
public record ImportReport(List<String> made, List<String> guessed, List<String> leftOut) {

  public ImportReport {
    made = List.copyOf(made);
    guessed = List.copyOf(guessed);
    leftOut = List.copyOf(leftOut);
  }
}
