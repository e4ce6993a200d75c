package charon.persistence.campaign;

import charon.application.port.in.command.CommandCheck;
import charon.domain.cue.PlannedCue;
import charon.persistence.campaign.folder.FolderEntry.Directory;
import charon.persistence.campaign.yaml.YamlValue.Mapping;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the cues of the show. */
final class CueReader {

  /** How many cues a campaign may have. */
  static final int MOST = 1_000;

  private static final String CUES = "cues";

  private final Reading reading;
  private final CommandCheck commands;

  CueReader(Reading reading, CommandCheck commands) {
    this.reading = reading;
    this.commands = commands;
  }

  /** The cues in the order of the file; those that cannot be played say why. */
  List<PlannedCue> cues(Directory campaign) {
    return reading.document(campaign, "cues.yaml").map(this::cues).orElse(List.of());
  }

  private List<PlannedCue> cues(Document file) {
    if (file.mapping().member(CUES).isEmpty()) {
      file.note(file.mapping().line(), "no 'cues'", "a list");
    }
    List<Mapping> entries = file.entries(CUES);
    if (entries.size() > MOST) {
      file.note(
          entries.get(MOST).line(),
          "more than " + MOST + " cues; those from here on are left out",
          "at most " + MOST);
      entries = entries.subList(0, MOST);
    }
    Set<String> known = new HashSet<>();
    entries.forEach(entry -> entry.value(CueEntry.ID).map(Object::toString).ifPresent(known::add));
    Set<String> before = new HashSet<>();
    return entries.stream()
        .map(entry -> new CueEntry(file, entry).planned(commands, known, before))
        .toList();
  }
}
