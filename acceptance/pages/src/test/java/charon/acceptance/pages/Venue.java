package charon.acceptance.pages;

import charon.bootstrap.SampleServer;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Where one {@link Table} after the other is set: an address for the server, people who have
 * accounts and are logged in, and their screens. All that takes time is here and made once for the
 * run; what a test did with it is cleared before the next one.
 */
final class Venue implements AutoCloseable {

  /** Long enough for a machine that has much else to do. */
  private static final double PATIENCE_MS = 20_000;

  /** Systems take ports for outgoing connections from above; a stopped server's must stay free. */
  private static final int FIRST_PORT = 24_000;

  /** What the next venue of this process may take: while one's server is stopped, its port looks free. */
  private static final AtomicInteger NEXT_PORT =
      new AtomicInteger(FIRST_PORT + (int) (ProcessHandle.current().pid() % 4_000));

  private record Seat(String name, Table.Screen screen) {}

  private final Browser browser;
  private final PreparedData data;
  private final int port;
  private final Map<Seat, SharedScreen> screens = new HashMap<>();
  private Consumer<String> complaints = complaint -> {};

  private Venue(Browser browser, PreparedData data, int port) {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    this.browser = browser;
    this.data = data;
    this.port = port;
  }

  static Venue open(Browser browser) throws IOException {
    return new Venue(browser, PreparedData.make(), freePort());
  }

  /** Beginning of all URLs, whichever table's server runs. */
  String url() {
    return "http://localhost:" + port;
  }

  /** A data folder in which nothing has happened yet. */
  Path newData() throws IOException {
    return data.copy();
  }

  /** Starts a server. */
  SampleServer start(Path campaign, Path dataFolder, Map<String, String> settings) {
    return SampleServer.startWithFog(campaign, dataFolder, port, settings);
  }

  /** From now on, complaints of pages go there. */
  void complainTo(Consumer<String> listener) {
    complaints = listener;
  }

  /** What a browser has in which somebody is logged in. */
  List<Cookie> cookies(String name) {
    return data.cookies(name);
  }

  /** An empty tab on somebody's screen; a name that is empty stands for nobody in particular. */
  Page tab(String name, Table.Screen screen) {
    return screens
        .computeIfAbsent(
            new Seat(name, screen),
            seat -> new SharedScreen(context(screen), data.cookies(name), url()))
        .tab();
  }

  /** A screen of one's own, to be closed by who takes it. */
  BrowserContext context(Table.Screen screen) {
    BrowserContext context = browser.newContext(screen.options().setBaseURL(url()));
    context.onWebError(error -> complaints.accept(error.error()));
    context.onConsoleMessage(message -> {
      if (message.type().equals("error") || message.type().equals("warning")) {
        complaints.accept(message.text() + " (" + message.location() + ")");
      }
    });
    return context;
  }

  /** Clears all screens; those that cannot be cleared are replaced. */
  void clear() {
    replaceIf(screen -> !screen.clear());
  }

  /** Replaces all screens, after a test that has left nobody knows what on them. */
  void replaceScreens() {
    replaceIf(screen -> true);
  }

  private void replaceIf(Predicate<SharedScreen> broken) {
    screens.values().removeIf(screen -> {
      boolean replaced = broken.test(screen);
      if (replaced) {
        screen.close();
      }
      return replaced;
    });
  }

  private static int freePort() throws IOException {
    while (true) {
      try (var socket =
          new ServerSocket(NEXT_PORT.getAndIncrement(), 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (BindException taken) {
        // somebody else's: the next one
      }
    }
  }

  @Override
  public void close() throws IOException {
    replaceScreens();
    data.close();
  }
}
