package charon.http.web;

import charon.application.port.in.table.FindTableUseCase;
import charon.domain.table.Table;
import charon.http.message.Request;
import charon.http.message.Response;
import charon.http.routing.Access;
import charon.http.routing.Route;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody lands who types the address only: it leads on, and to the display by a picture; if
 * there are several tables, to each that is listed. Thread-safe.
 */
public final class StartPage {

  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]{1,255}");
  private static final Pattern THIS_COMPUTER =
      Pattern.compile("(localhost|127\\.[0-9.]+|\\[::1])(:[0-9]+)?");
  private static final long KEPT_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final String DISPLAY = "/terminal/";

  private final PageRenderer pages;
  private final FindTableUseCase tables;
  private final Supplier<List<String>> urls;
  private volatile @Nullable Known known;

  private record Known(List<String> urls, long since) {}

  /**
   * Leads to this server.
   *
   * @param tables which there are
   * @param urls beginnings of the URLs under which it can be opened, best for guests first
   */
  public StartPage(PageRenderer pages, FindTableUseCase tables, Supplier<List<String>> urls) {
    this.pages = pages;
    this.tables = tables;
    this.urls = urls;
  }

  /** The routes. */
  public List<Route> routes() {
    return List.of(
        Route.get("/", Access.PUBLIC, this::page), Route.get("/qr.svg", Access.PUBLIC, this::code));
  }

  private Response page(Request request) {
    boolean namesNone = request.base().isEmpty() && request.ownHost().isEmpty();
    List<Table> listed = namesNone ? listed() : List.of();
    return listed.stream().allMatch(Table::isDefault) ? ofTable(request) : ofTables(listed);
  }

  private List<Table> listed() {
    return tables.open().stream()
        .filter(table -> table.about().listed())
        .sorted(Comparator.comparing(Table::title, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  private Response ofTable(Request request) {
    String url = displayUrl(request);
    return pages.page(
        200,
        "start.html",
        Map.of(
            "base", request.base(),
            "title", request.table().about().title(),
            "url", url,
            "others", others(url, prefix(request))));
  }

  private Response ofTables(List<Table> listed) {
    return pages.list(
        "start-tables.html",
        "tables",
        "start-table.html",
        listed.stream().map(StartPage::links).toList());
  }

  private static Map<String, String> links(Table table) {
    String base = "/t/" + table.name();
    return Map.of(
        "title", table.title(),
        "display", base + DISPLAY,
        "console", base + "/gmconsole/",
        "qr", base + "/qr.svg");
  }

  /** Answers {@code /qr.svg}: the display's address for the camera of a phone. */
  private Response code(Request request) {
    byte[] svg = QrCode.svg(displayUrl(request)).getBytes(StandardCharsets.UTF_8);
    return Response.of(200, "image/svg+xml", svg).with("cache-control", "no-store");
  }

  /** A computer in several networks cannot know in which of them a phone is. */
  private String others(String first, String prefix) {
    List<String> others = urls().stream()
        .filter(
            url -> !THIS_COMPUTER.matcher(url.replaceFirst("^https?://", "")).matches())
        .map(url -> url + prefix + DISPLAY)
        .filter(url -> !url.equals(first))
        .toList();
    return others.isEmpty() ? "" : "If that does not open: " + String.join(", ", others);
  }

  /** Anybody may ask, and to look at all networks takes a while: once in a few seconds will do. */
  private List<String> urls() {
    Known last = known;
    long now = System.nanoTime();
    if (last == null || now - last.since() > KEPT_NANOS) {
      last = new Known(urls.get(), now);
      known = last;
    }
    return last.urls();
  }

  /** The address that was typed is one that works, unless only this computer understands it. */
  private String displayUrl(Request request) {
    return request
            .ownHost()
            .or(() -> request.header("host"))
            .filter(host -> HOST.matcher(host).matches())
            .filter(host -> !THIS_COMPUTER.matcher(host).matches())
            .map(host ->
                (request.peer().encrypted() ? "https://" : "http://") + host + request.base())
            .or(() -> urls().stream().findFirst().map(url -> url + prefix(request)))
            .orElse(prefix(request))
        + DISPLAY;
  }

  /** What has to stand before the paths of the table where no host's name tells of it. */
  private static String prefix(Request request) {
    return request.ownHost().isPresent() ? "/t/" + request.table().name() : request.base();
  }
}
