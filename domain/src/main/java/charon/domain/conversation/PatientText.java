package charon.domain.conversation;

/**
 * A text that can be looked at so many times and no more: some regular expressions would look at a
 * short one for years. For one match.
 */
final class PatientText implements CharSequence {

  private static final int LOOKS = 100_000;

  private final String text;
  private int looks;

  PatientText(String text) {
    this.text = text;
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    if (++looks > LOOKS) {
      throw new OutOfPatienceException();
    }
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }

  /** It was looked at too often. */
  static final class OutOfPatienceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutOfPatienceException() {
      super("more than " + LOOKS + " looks");
    }
  }
}
