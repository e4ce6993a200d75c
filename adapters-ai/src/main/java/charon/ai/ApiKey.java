package charon.ai;

/**
 * The secret by which a service knows who pays. Never part of a text: {@link #toString()} hides it.
 *
 * @param value visible ASCII characters, at least one
 */
public record ApiKey(String value) {

  private static final int LAST_VISIBLE = '~';

  /**
   * Checks what it is made of.
   *
   * @throws IllegalArgumentException if it is no key that can be sent
   */
  public ApiKey {
    if (value.isEmpty() || !value.chars().allMatch(ApiKey::isVisible)) {
      throw new IllegalArgumentException(
          "The AI key is empty or has blanks or other characters that no key has");
    }
  }

  @Override
  public String toString() {
    return "ApiKey[hidden]";
  }

  private static boolean isVisible(int character) {
    return character > ' ' && character <= LAST_VISIBLE;
  }
}
