package charon.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands tests the machine's own Chromium as a {@link Browser} parameter, one for each thread that runs
 * tests, as its driver is for one thread only.
 *
 * <p>Chromium and Node.js, which its driver needs, are looked for on the {@code PATH}, unless {@code
 * CHARON_CHROMIUM} and {@code PLAYWRIGHT_NODEJS_PATH} name them. Where one is missing, the tests are
 * disabled with the reason; with {@code CHARON_REQUIRE_BROWSER=true} they fail instead. A test makes
 * a browser context of its own and closes it; the browsers are closed by the run.
 */
public final class BrowserExtension implements ExecutionCondition, ParameterResolver {

  // no sandbox: it cannot be set up as root, nor in most containers; no calls home; names of hosts
  // that
  // are for tests lead to this machine
  private static final List<String> ARGUMENTS = List.of(
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--host-resolver-rules=MAP *.example.test 127.0.0.1");

  private final Map<String, String> environment;
  private final Optional<Path> chromium;
  private final Optional<Path> node;

  /** Looks around on this machine; called by JUnit. */
  public BrowserExtension() {
    this(
        System.getenv(),
        onPath(
            "chromium-headless-shell", // the same without windows, and faster
            "chromium",
            "chromium-browser",
            "google-chrome",
            "chrome"),
        onPath("node", "nodejs"));
  }

  BrowserExtension(
      Map<String, String> environment, List<String> chromiumPlaces, List<String> nodePlaces) {
    this.environment = environment;
    this.chromium = find("CHARON_CHROMIUM", chromiumPlaces);
    this.node = find("PLAYWRIGHT_NODEJS_PATH", nodePlaces);
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return missing()
        .map(this::disabledOrRefused)
        .orElseGet(() -> ConditionEvaluationResult.enabled("browser found"));
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .computeIfAbsent(Key.ofThisThread(), key -> start(), SharedBrowser.class)
        .browser();
  }

  private Optional<String> missing() {
    if (chromium.isEmpty()) {
      return Optional.of("no Chromium: apt-get install chromium, or set CHARON_CHROMIUM");
    }
    if (node.isEmpty()) {
      return Optional.of("no Node.js for the browser's driver: set PLAYWRIGHT_NODEJS_PATH");
    }
    return Optional.empty();
  }

  private ConditionEvaluationResult disabledOrRefused(String reason) {
    if (Boolean.parseBoolean(environment.get("CHARON_REQUIRE_BROWSER"))) {
      throw new IllegalStateException(reason + " (CHARON_REQUIRE_BROWSER is true)");
    }
    return ConditionEvaluationResult.disabled(reason);
  }

  private SharedBrowser start() {
    Playwright playwright = Playwright.create(new Playwright.CreateOptions()
        .setEnv(Map.of(
            "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
            "1",
            "PLAYWRIGHT_NODEJS_PATH",
            node.orElseThrow().toString())));
    BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
        .setExecutablePath(chromium.orElseThrow())
        .setArgs(ARGUMENTS);
    return new SharedBrowser(playwright, playwright.chromium().launch(options));
  }

  private Optional<Path> find(String variable, List<String> usualPlaces) {
    String named = environment.get(variable);
    Stream<String> places = named == null ? usualPlaces.stream() : Stream.of(named);
    return places
        .filter(place -> !place.isBlank())
        .map(Path::of)
        .filter(Files::isRegularFile)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static List<String> onPath(String... programs) {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    List<String> folders = List.of(path.split(Pattern.quote(File.pathSeparator), -1));
    return Stream.of(programs)
        .flatMap(program -> folders.stream().map(folder -> folder + File.separator + program))
        .toList();
  }

  /** Names the browser of a thread. */
  private record Key(long thread) {

    static Key ofThisThread() {
      return new Key(Thread.currentThread().getId());
    }
  }

  /** Lives in JUnit's root store, which closes it when the run ends. */
  private record SharedBrowser(Playwright playwright, Browser browser) implements AutoCloseable {

    @Override
    public void close() {
      browser.close();
      playwright.close();
    }
  }
}
