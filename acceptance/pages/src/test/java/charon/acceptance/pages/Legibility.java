package charon.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The same page on screens of all sizes, looked at in one state after the other: whether its letters are
 * large enough, whether anything lies on something else or is cut off, and whether a finger hits what it
 * is to hit. What is found is collected, so that a test says all of it.
 */
final class Legibility {

  static final String LOOK = script();

  private final Map<Table.Screen, Page> pages = new EnumMap<>(Table.Screen.class);
  private final List<String> findings = new ArrayList<>();
  private final double leastOnDesk;

  private Legibility(double leastOnDesk) {
    this.leastOnDesk = leastOnDesk;
  }

  /** Displays on walls and in hands. */
  static Legibility ofDisplays(Table table) {
    var all = new Legibility(0);
    for (Table.Screen screen : List.of(
        Table.Screen.WALL,
        Table.Screen.SMALL_WALL,
        Table.Screen.TABLET,
        Table.Screen.PHONE,
        Table.Screen.PHONE_ACROSS)) {
      all.pages.put(screen, table.display(screen));
    }
    return all;
  }

  /** Consoles on desks and in a hand; whoever is at a desk sits near it. */
  static Legibility ofConsoles(Table table) {
    var all = new Legibility(11);
    for (Table.Screen screen : List.of(
        Table.Screen.WALL, Table.Screen.LAPTOP, Table.Screen.SMALL_DESK, Table.Screen.PHONE)) {
      Page page = table.openAs("gm", screen, "/gmconsole/");
      assertThat(page.locator("charon-console[data-map]")).isVisible();
      all.pages.put(screen, page);
    }
    return all;
  }

  /** Does something on all screens. */
  void each(Consumer<Page> deed) {
    pages.values().forEach(deed);
  }

  /** Looks at all screens, once they show something. */
  void look(String state, String shows) {
    pages.forEach((screen, page) -> {
      assertThat(page.locator(shows).first()).isVisible();
      page.waitForFunction(TakeScreens.SETTLED);
      double least = leastOnDesk > 0 ? leastOnDesk : screen.leastLetter();
      Object found = page.evaluate(LOOK, Map.of("least", least, "touch", screen.leastTarget()));
      ((List<?>) found).forEach(each -> findings.add(state + " on " + screen + ": " + each));
    });
  }

  /** Nothing that was looked at had a fault. */
  void assertFaultless() {
    assertThat(findings).isEmpty();
  }

  private static String script() {
    try (InputStream script = Legibility.class.getResourceAsStream("/legible.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
