package charon.persistence.view;

import charon.domain.history.ViewDiff;
import charon.domain.view.ActiveView;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a change of the view changed, as JSON: the members of the records that it is made of, but for
 * those that say nothing. One that was not known when it was written says nothing, too. Thread-safe.
 */
public final class DiffJson {

  private static final String PLAIN = "plain";
  private static final List<String> SIDES = List.of("before", "after");

  private DiffJson() {}

  /** On one line. */
  public static String of(ViewDiff diff) {
    ObjectNode tree = tree(diff);
    if (tree.get(PLAIN) instanceof ObjectNode plain) {
      SIDES.forEach(side -> leaveOut(tree(ActiveView.INITIAL), plain.get(side).asObject()));
    }
    leaveOut(tree(ViewDiff.NONE), tree);
    return SnapshotJson.JSON.writeValueAsString(tree);
  }

  /**
   * Reads what {@link #of} has written.
   *
   * @throws RuntimeException if it is something else
   */
  public static ViewDiff parse(String text) {
    ObjectNode tree = whole(tree(ViewDiff.NONE), SnapshotJson.JSON.readTree(text));
    if (tree.get(PLAIN) instanceof ObjectNode plain) {
      SIDES.forEach(side -> plain.set(side, whole(tree(ActiveView.INITIAL), plain.get(side))));
    }
    return SnapshotJson.JSON.treeToValue(tree, ViewDiff.class);
  }

  private static ObjectNode tree(Object record) {
    return SnapshotJson.JSON.valueToTree(record);
  }

  private static ObjectNode whole(ObjectNode usual, JsonNode rest) {
    SnapshotJson.merge(usual, rest.asObject());
    return usual;
  }

  /** Removes what is as usual. */
  private static void leaveOut(ObjectNode usual, ObjectNode from) {
    usual.forEachEntry((name, member) -> {
      JsonNode value = from.get(name);
      if (value instanceof ObjectNode inner && member instanceof ObjectNode usualInner) {
        leaveOut(usualInner, inner);
        if (inner.isEmpty()) {
          from.remove(name);
        }
      } else if (member.equals(value)) {
        from.remove(name);
      }
    });
  }
}
