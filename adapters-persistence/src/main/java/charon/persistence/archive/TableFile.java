package charon.persistence.archive;

import charon.domain.account.Membership;
import charon.domain.account.Role;
import charon.domain.table.PlayerTokens;
import charon.domain.table.Table;
import charon.domain.table.TableId;
import charon.domain.table.TableLimits;
import charon.domain.table.TableName;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is in the file of a table: its line in the directory and its members. */
final class TableFile {

  static final String FORMAT = "charon-table";

  /** Until 1 there was nothing of how a show is led, until 2 nothing of displays. */
  static final int VERSION = 3;

  static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build())
      .build();

  /** Only if the table has a say of its own. */
  private static final String PLAYER_TOKENS = "player_tokens";

  private TableFile() {}

  static ObjectNode of(Table table) {
    ObjectNode tree = JSON.createObjectNode()
        .put("name", table.name().value())
        .put("title", table.about().title())
        .put("listed", table.about().listed())
        .put("campaign", table.campaign())
        .put("created_at", table.createdAt().toString());
    ObjectNode limits = tree.putObject("limits");
    new TreeMap<>(table.limits()).forEach(limits::put);
    table.playerTokens().ifPresent(whose -> tree.put(PLAYER_TOKENS, lowerCase(whose)));
    return tree;
  }

  /** The table, open; with the other name if there is one. */
  static Table table(Members from, Optional<TableName> as) {
    TableName name = from.checked("name", () -> new TableName(from.text("name")));
    Map<String, Integer> limits = from.numbers("limits");
    from.checked("limits", () -> TableLimits.NONE.with(limits));
    Table table = new Table(
        TableId.DEFAULT,
        as.orElse(name),
        new Table.About(from.text("title"), from.flag("listed")),
        from.text("campaign"),
        limits,
        from.has(PLAYER_TOKENS)
            ? Optional.of(from.oneOf(PLAYER_TOKENS, PlayerTokens.class))
            : Optional.empty(),
        from.time("created_at"),
        Optional.empty());
    from.requireNoOthers();
    return table;
  }

  static ObjectNode of(Membership member) {
    return JSON.createObjectNode()
        .put("name", member.userName())
        .put("role", lowerCase(member.role()));
  }

  private static String lowerCase(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  static Map.Entry<String, Role> member(Members from) {
    var member = Map.entry(from.text("name"), from.oneOf("role", Role.class));
    from.requireNoOthers();
    return member;
  }
}
