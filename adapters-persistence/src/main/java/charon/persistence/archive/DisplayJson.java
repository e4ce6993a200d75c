package charon.persistence.archive;

import charon.application.port.out.steering.DisplayRepository;
import charon.application.port.out.steering.DisplayRepository.KeptDisplay;
import charon.domain.display.DisplayKey;
import charon.domain.display.DisplaySettings;
import charon.persistence.view.CommandJson;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** A display that was named or set in the file of a table: how it is known again, not what it calls itself. */
final class DisplayJson {

  private static final Pattern KEY = Pattern.compile("[0-9a-z]{8,12}");
  private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

  private DisplayJson() {}

  static ObjectNode of(KeptDisplay display) {
    ObjectNode tree = TableFile.JSON
        .createObjectNode()
        .put("key", display.key().value())
        .put("fingerprint", display.fingerprint())
        .put("name", display.name());
    tree.set("settings", CommandJson.tree(display.settings().members()));
    return tree.put("heard_at", display.heardAt().toString());
  }

  static KeptDisplay display(Members from) {
    String key = from.text("key");
    from.require(KEY.matcher(key).matches(), "key", "expected 8 to 12 letters and digits");
    String fingerprint = from.text("fingerprint");
    from.require(
        FINGERPRINT.matcher(fingerprint).matches(), "fingerprint", "expected 64 hex digits");
    KeptDisplay display = new KeptDisplay(
        new DisplayKey(key), fingerprint, name(from), settings(from), from.time("heard_at"));
    from.requireNoOthers();
    return display;
  }

  private static String name(Members from) {
    String name = from.text("name");
    boolean isShort = name.length() <= DisplayRepository.LONGEST_NAME;
    from.require(
        isShort, "name", "expected at most " + DisplayRepository.LONGEST_NAME + " characters");
    boolean isPlain = name.chars().noneMatch(Character::isISOControl);
    from.require(isPlain, "name", "holds a control character");
    return name;
  }

  /** Those that are known here. */
  private static DisplaySettings settings(Members from) {
    return from.checked("settings", () -> DisplaySettings.NONE.with(from.command("settings")));
  }
}
