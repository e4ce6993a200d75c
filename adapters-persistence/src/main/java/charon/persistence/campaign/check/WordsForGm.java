package charon.persistence.campaign.check;

import charon.domain.Comments;
import charon.domain.disclosure.GmMembers;
import charon.persistence.campaign.yaml.YamlValue;
import charon.persistence.campaign.yaml.YamlValue.Mapping;
import charon.persistence.campaign.yaml.YamlValue.Sequence;
import java.util.regex.Pattern;

/** What was probably meant for the game master alone, and is not. */
final class WordsForGm {

  private static final Pattern NEAR_MISS = Pattern.compile(
      "(?i)[gd]m|[gd]m(?:note|info|secret|only|text).*|.*[^a-z]secrets?|secrets?[^a-z].*|spoilers?");

  private WordsForGm() {}

  static void check(YamlValue value, Notes notes) {
    if (value instanceof Mapping mapping) {
      mapping.members().forEach((name, member) -> {
        if (!GmMembers.isMeantForGm(name)) {
          if (mayBe(name) && NEAR_MISS.matcher(name).matches()) {
            notes.hint(
                member.line(), "players get '" + name + "'", "a name that begins with 'gm_'");
          }
          check(member, notes);
        }
      });
    } else if (value instanceof Sequence list) {
      list.items().forEach(item -> check(item, notes));
    } else if (value.json() instanceof String text && Comments.isOpenIn(text)) {
      notes.hint(value.line(), "a comment that never ends", "'-->' or '%%' at its end");
    }
  }

  /** Whether it is worth to ask the pattern. */
  private static boolean mayBe(String name) {
    return "gdsGDS".indexOf(name.isEmpty() ? ' ' : name.charAt(0)) >= 0
        || name.contains("ecret")
        || name.contains("ECRET");
  }
}
