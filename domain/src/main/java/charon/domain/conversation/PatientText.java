package charon.domain.conversation;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A text that can be looked at so many times and no more: some regular expressions would look at a
 * short one for years. For one match.
 *
 * @param text the text
 * @param looks how often it was looked at
 */
record PatientText(String text, AtomicInteger looks) implements CharSequence {

  private static final int LOOKS = 100_000;

  PatientText(String text) {
    this(text, new AtomicInteger());
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    if (looks.incrementAndGet() > LOOKS) {
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
