package charon.persistence.campaign.folder;

import charon.persistence.campaign.check.FileNames;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;

/** Which parts of the campaign folder are looked at; a GM's other notes are nobody's business. */
final class FolderScope {

  /** Ascending by name, code point by code point. */
  static final Comparator<Path> BY_NAME = (one, other) ->
      compare(String.valueOf(one.getFileName()), String.valueOf(other.getFileName()));

  private static final Set<String> LISTS =
      Set.of("campaign/sessions", "campaign/NPCs/images", "campaign/handouts");

  private FolderScope() {}

  /** Whether a place, relative to the campaign folder, is looked at. */
  static boolean includes(String path) {
    int parent = path.lastIndexOf('/');
    if (Leftovers.isOfTools(path.substring(parent + 1))) {
      return false;
    }
    if (path.startsWith("galaxy/")) {
      return true;
    }
    return FileNames.OF_CAMPAIGN.contains(path)
        || (parent > 0 && LISTS.contains(path.substring(0, parent)));
  }

  private static int compare(String one, String other) {
    int length = Math.min(one.length(), other.length());
    for (int i = 0; i < length; i++) {
      char a = one.charAt(i);
      char b = other.charAt(i);
      if (a != b) { // halves of a pair stand for code points above all single characters
        int pairsLast = Boolean.compare(Character.isSurrogate(a), Character.isSurrogate(b));
        return pairsLast == 0 ? Character.compare(a, b) : pairsLast;
      }
    }
    return Integer.compare(one.length(), other.length());
  }
}
