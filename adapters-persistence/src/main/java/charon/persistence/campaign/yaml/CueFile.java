package charon.persistence.campaign.yaml;

import charon.domain.Attributes;
import charon.domain.cue.Cue;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes cues as a campaign folder has them. */
public final class CueFile {

  private static final long MILLIS = 1_000;

  private CueFile() {}

  /** The text of a file with these cues, which reads back as they are. */
  public static String write(List<Cue> cues) {
    List<Attributes> entries = cues.stream().map(CueFile::entry).toList();
    return YamlWriter.write(new Attributes(Map.of("cues", entries)));
  }

  private static Attributes entry(Cue cue) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("id", cue.id());
    members.put("title", cue.title());
    if (!cue.note().isEmpty()) {
      members.put("note", cue.note());
    }
    members.put("commands", cue.commands());
    cue.follow()
        .ifPresent(follow -> members.put(
            "follow",
            Attributes.EMPTY.with("after", seconds(follow.after())).with("cue", follow.cue())));
    return new Attributes(members);
  }

  private static Number seconds(Duration after) {
    long millis = after.toMillis();
    return millis % MILLIS == 0 ? (Number) (millis / MILLIS) : (double) millis / MILLIS;
  }
}
