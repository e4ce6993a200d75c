package charon.http.routing;

import charon.application.port.in.table.FindTableUseCase;
import charon.application.port.in.table.TableDoor;
import charon.http.message.OriginForm;
import charon.http.message.Request;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the table that a request is for: by the beginning of its path, {@code /t/name}, or by the
 * name of the host that it asks. What names no table is for the default table; what names one that
 * there is not is answered as what has no route. Thread-safe; never waits.
 */
public final class TablePath {

  private static final String PREFIX = "/t/";

  private final FindTableUseCase tables;
  private final @Nullable String domain;

  /**
   * Finds tables in the directory.
   *
   * @param domain whose host names of one more label are tables; empty: no host name is
   */
  public TablePath(FindTableUseCase tables, Optional<String> domain) {
    this.tables = tables;
    this.domain = domain.map(TablePath::plain).orElse(null);
  }

  /**
   * Leads a request to its table.
   *
   * @param uri the target as it came, which may name a host
   */
  public Request lead(Request request, String uri) {
    return domain == null ? byPath(request) : byHost(request, uri, "." + domain);
  }

  private Request byHost(Request request, String uri, String end) {
    String asked = OriginForm.host(uri)
        .or(() -> request.peer().forwardedHost())
        .or(() -> request.header("host"))
        .orElse("");
    String host = plain(asked);
    if (!host.endsWith(end)) {
      return byPath(request);
    }
    return tables
        .find(host.substring(0, host.length() - end.length()))
        .map(table -> request.at(table).on(asked))
        .orElseGet(() -> request.at(tables.theDefault()).toNowhere());
  }

  private Request byPath(Request request) {
    String path = request.target().path();
    if (!path.startsWith(PREFIX)) {
      return request.at(tables.theDefault());
    }
    int end = path.indexOf('/', PREFIX.length());
    String base = end < 0 ? path : path.substring(0, end);
    Optional<TableDoor> table = tables.find(base.substring(PREFIX.length()));
    return table.isPresent()
        ? request.at(table.get()).below(base)
        : request.at(tables.theDefault()); // no route begins so
  }

  /** A host's name without its port, and without the dot that a complete name may end with. */
  private static String plain(String host) {
    String name = host.toLowerCase(Locale.ROOT).replaceFirst(":[0-9]*$", "");
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }
}
