package charon.acceptance.pages;

/** Scripts that look for texts of a map that nobody can read. */
final class TextsOfMap {

  private static final String TEXTS = """
      const texts = [...document.querySelectorAll('.room-name, .token-name, .thing-name')];
      """;

  /** What of its texts is smaller than so many pixels. */
  static final String SMALLER_THAN = "(least) => {" + TEXTS + """
      return texts.filter((text) => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a < least)
        .map((text) => text.textContent);
      }""";

  /** Which of its texts lie on each other. */
  static final String THAT_MEET = "() => {" + TEXTS + """
      const boxes = texts.map((text) => ({ name: text.textContent, box: text.getBoundingClientRect() }));
      return boxes.flatMap(({ name, box }, place) => boxes.slice(place + 1)
        .filter(({ box: other }) => box.left + 4 < other.right && other.left + 4 < box.right
          && box.top + 6 < other.bottom && other.top + 6 < box.bottom)
        .map((other) => `${name} on ${other.name}`));
      }""";

  private TextsOfMap() {}
}
