package charon.persistence.campaign.check;

import charon.persistence.campaign.yaml.Findings;

/**
 * Takes down what is wrong in one file.
 *
 * @param file its path
 * @param findings where it goes
 */
record Notes(String file, Findings findings) {

  /** Whether nothing more is told of the file: what would be need not be found out. */
  boolean areFull() {
    return findings.areFull(file);
  }

  void problem(int line, String what, String expected) {
    findings.add(file, line, what, expected);
  }

  void hint(int line, String what, String expected) {
    findings.hint(file, line, what, expected);
  }
}
