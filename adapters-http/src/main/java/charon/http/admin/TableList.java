package charon.http.admin;

import charon.application.port.in.table.TableStatus;
import charon.domain.InvalidValueException;
import charon.domain.table.Table;
import charon.http.message.Request;
import charon.http.message.Target;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The list of all tables, in the order and length that is asked for. */
final class TableList {

  private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,8}");

  private static final Map<String, Comparator<TableStatus>> ORDERS = Map.of(
      "name", Comparator.comparing(status -> status.table().name().value()),
      "listeners", Comparator.comparing(TableList::listeners).reversed(),
      "changed",
          Comparator.comparing((TableStatus status) -> status.changedAt().orElse(Instant.MIN))
              .reversed());

  private TableList() {}

  /**
   * The list as JSON.
   *
   * @param request may have the parameters {@code sort} and {@code limit}
   * @throws InvalidValueException if one of them is none that there is
   */
  static List<Map<String, @Nullable Object>> of(List<TableStatus> tables, Request request) {
    Target target = request.target();
    Comparator<TableStatus> order = ORDERS.get(target.parameter("sort").orElse("name"));
    if (order == null) {
      throw new InvalidValueException("sort must be listeners, changed or name");
    }
    String limit = target.parameter("limit").orElse("999999999");
    if (!COUNT.matcher(limit).matches()) {
      throw new InvalidValueException("limit must be a positive integer");
    }
    return tables.stream()
        .sorted(order)
        .limit(Long.parseLong(limit))
        .map(status -> json(status, Names.path(request, status.table())))
        .toList();
  }

  private static int listeners(TableStatus status) {
    return status.players() + status.gm();
  }

  private static Map<String, @Nullable Object> json(TableStatus status, String path) {
    Table table = status.table();
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("name", table.name().value());
    members.put("path", path);
    members.put("title", table.about().title());
    members.put("listed", table.about().listed());
    members.put("campaign", table.campaign());
    members.put("limits", new TreeMap<>(table.limits()));
    table.playerTokens().ifPresent(whose -> members.put("player_tokens", Names.lowerCase(whose)));
    members.put("created_at", table.createdAt().toString());
    members.put("archived_at", table.archivedAt().map(Instant::toString).orElse(null));
    members.put("players", status.players());
    members.put("gm", status.gm());
    members.put("changed_at", status.changedAt().map(Instant::toString).orElse(null));
    members.put("state", state(status));
    return members;
  }

  private static String state(TableStatus status) {
    if (status.table().isArchived()) {
      return "archived";
    }
    if (listeners(status) > 0) {
      return "shown";
    }
    return status.awake() ? "awake" : "asleep";
  }
}
