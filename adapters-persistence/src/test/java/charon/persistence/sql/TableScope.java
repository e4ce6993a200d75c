package charon.persistence.sql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Looks for statements that could reach what belongs to another table. In each query and each query
 * within it, every relation that is kept per table has to be bound to one by its own {@code
 * table_id}, in a condition or among the columns that are inserted. Knows as much of SQL as this
 * program says. Used by one thread.
 */
final class TableScope {

  /** What is kept per table. */
  static final Set<String> RELATIONS = Set.of(
      "message",
      "message_recipient",
      "message_key",
      "conversation",
      "conversation_message",
      "pending_response",
      "table_view",
      "journal_entry",
      "journal_change",
      "draft",
      "cue",
      "last_cue",
      "membership");

  private static final Pattern STATEMENT =
      Pattern.compile("\\s*(select|insert|update|delete|replace|with)\\s.*", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("'[^']*'|[\\w.:\u0001]+|\\S");
  private static final Set<String> BEFORE_A_RELATION = Set.of("from", "join", "into", "update");
  private static final Set<String> BEGIN_CONDITION = Set.of("where", "on", "having");
  private static final Set<String> END_CONDITION =
      Set.of("order", "group", "limit", "returning", "join", "left", "select", "set", "union");
  private static final String COLUMN = "table_id";

  private final Deque<Query> open = new ArrayDeque<>();
  private final List<String> faults = new ArrayList<>();

  private TableScope() {}

  /** Whether a text is something that is said to a database. */
  static boolean isStatement(String text) {
    return STATEMENT.matcher(text.toLowerCase(Locale.ROOT)).matches();
  }

  /** What is wrong with a statement: the relations that it does not bind to a table. */
  static List<String> faults(String statement) {
    var scope = new TableScope();
    scope.open.push(new Query());
    List<String> words = WORD.matcher(statement.toLowerCase(Locale.ROOT))
        .results()
        .map(found -> found.group())
        .toList();
    for (int n = 0; n < words.size(); n++) {
      scope.take(words, n);
    }
    while (!scope.open.isEmpty()) {
      scope.end(scope.open.pop());
    }
    return List.copyOf(scope.faults);
  }

  private void take(List<String> words, int n) {
    String word = words.get(n);
    Query query = open.getFirst();
    if (word.equals("(")) {
      open.push(new Query(isColumnList(words, n) ? Optional.of(query) : Optional.empty()));
    } else if (word.equals(")")) {
      end(open.pop());
    } else if (BEFORE_A_RELATION.contains(word) && n + 1 < words.size()) {
      query.inCondition = false;
      query.addRelation(words.get(n + 1), aliasAt(words, n + 2));
      query.lastWasInto = word.equals("into");
    } else if (word.equals(",") && query.inFrom) {
      query.addRelation(words.get(n + 1), aliasAt(words, n + 2));
    } else if (BEGIN_CONDITION.contains(word)) {
      query.inCondition = !words.get(n + 1).equals("conflict");
      query.inFrom = false;
    } else if (END_CONDITION.contains(word)) {
      query.inCondition = false;
      query.inFrom = false;
    } else if (word.equals(COLUMN) || word.endsWith("." + COLUMN)) {
      query.takeColumn(word);
    }
    if (word.equals("from")) {
      query.inFrom = true;
    }
  }

  /** {@code into message (}: what follows are the columns. */
  private static boolean isColumnList(List<String> words, int n) {
    return n >= 2 && words.get(n - 2).equals("into");
  }

  private static String aliasAt(List<String> words, int n) {
    String word = n < words.size() ? words.get(n) : "";
    boolean isName = Pattern.matches("[a-z]\\w*", word);
    boolean isKeyword = BEGIN_CONDITION.contains(word)
        || END_CONDITION.contains(word)
        || Set.of("values", "inner", "cross", "not").contains(word);
    return isName && !isKeyword ? word : "";
  }

  private void end(Query query) {
    query.relations.forEach((name, relation) -> {
      if (relation.contains("\u0001")) {
        faults.add("a relation that is known at run time only");
      }
      boolean isBound =
          query.bound.contains(name) || (query.bound.contains("") && query.relations.size() == 1);
      if (RELATIONS.contains(relation) && !isBound) {
        faults.add(relation);
      }
    });
  }

  /** One select, insert, update or delete, without those within it. */
  private static final class Query {

    private final Optional<Query> columnsOf;
    private final Map<String, String> relations = new TreeMap<>(); // by the name they go by here
    private final Set<String> bound = new HashSet<>();
    private boolean inCondition;
    private boolean inFrom;
    private boolean lastWasInto;

    Query() {
      this(Optional.empty());
    }

    Query(Optional<Query> columnsOf) {
      this.columnsOf = columnsOf;
    }

    void addRelation(String relation, String alias) {
      if (!relation.equals("(")) {
        relations.put(alias.isEmpty() ? relation : alias, relation);
      }
    }

    void takeColumn(String word) {
      columnsOf.ifPresent(outer -> outer.bindInserted());
      if (inCondition) {
        int dot = word.indexOf('.');
        bound.add(dot < 0 ? "" : word.substring(0, dot));
      }
    }

    private void bindInserted() {
      if (lastWasInto) {
        bound.addAll(relations.keySet());
      }
    }
  }
}
