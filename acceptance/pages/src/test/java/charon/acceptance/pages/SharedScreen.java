package charon.acceptance.pages;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;

/**
 * A screen on which one person works, for test after test: starting a browser's process, fetching
 * the scripts and compiling them takes far longer than most tests. What a test leaves in its tabs is
 * cleared; what cannot be cleared, such as scripts added to all its pages, is not for this screen.
 */
final class SharedScreen implements AutoCloseable {

  /** Nothing remains, and nothing that is still under way can add to it. */
  private static final String FORGET = """
      () => {
        localStorage.clear();
        sessionStorage.clear();
        Storage.prototype.setItem = () => {};
      }""";

  private static final Page.EmulateMediaOptions STILL =
      new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE);

  private final BrowserContext context;
  private final List<Cookie> cookies;
  private final String server;
  private final List<Page> idle = new ArrayList<>();
  private final List<Page> inUse = new ArrayList<>();

  /**
   * A screen that nobody uses yet.
   *
   * @param cookies what its browser has whenever a test begins
   * @param server beginning of all URLs
   */
  SharedScreen(BrowserContext context, List<Cookie> cookies, String server) {
    this.context = context;
    this.cookies = List.copyOf(cookies);
    this.server = server;
    context.addCookies(cookies);
  }

  /** A tab with nothing in it. */
  Page tab() {
    Page tab = idle.isEmpty() ? context.newPage() : idle.remove(idle.size() - 1);
    inUse.add(tab);
    return tab;
  }

  /**
   * Makes all tabs as empty as they were.
   *
   * @return whether that worked: it cannot be told what a tab has kept that was closed or is elsewhere
   */
  boolean clear() {
    if (inUse.stream().anyMatch(tab -> tab.isClosed() || !tab.url().startsWith(server))) {
      return false;
    }
    if (!inUse.isEmpty()) {
      inUse.forEach(this::clear);
      idle.addAll(inUse);
      inUse.clear();
      context.clearCookies();
      context.addCookies(cookies);
    }
    return true;
  }

  private void clear(Page tab) {
    tab.unrouteAll();
    tab.frames().stream()
        .filter(frame -> frame.url().startsWith(server))
        .forEach(frame -> frame.evaluate(FORGET));
    tab.navigate("about:blank");
    tab.emulateMedia(STILL);
  }

  @Override
  public void close() {
    context.close();
  }
}
