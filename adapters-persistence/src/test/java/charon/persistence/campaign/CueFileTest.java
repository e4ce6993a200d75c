package charon.persistence.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import charon.application.port.out.steering.CueFormat;
import charon.application.port.out.steering.CueFormatContractTest;
import charon.domain.Attributes;
import charon.domain.campaign.CampaignProblem;
import charon.domain.cue.Cue;
import charon.domain.cue.PlannedCue;
import charon.persistence.campaign.yaml.CueFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CueFileTest extends CueFormatContractTest {

  private final CampaignOnDisk disk;

  CueFileTest(@TempDir Path folder) {
    disk = new CampaignOnDisk(folder);
  }

  @Override
  protected CueFormat format() {
    return CueFile::write;
  }

  @Override
  protected List<Cue> read(String text) {
    disk.writeBytes("campaign/cues.yaml", text.getBytes(StandardCharsets.UTF_8));
    assertThat(disk.read().problems()).allMatch(CampaignProblem::isHint);
    assertThat(disk.read().cues()).allMatch(planned -> planned.problem().isEmpty());
    return disk.read().cues().stream().map(PlannedCue::cue).toList();
  }

  @Test
  void aFileLooksAsOneWouldWriteIt() {
    Cue dark = new Cue("dark", "dark", "", List.of(command("clear-tokens")), Optional.empty());
    Cue first = new Cue(
        "lock-opens",
        "The lock opens",
        "Only if they knocked.",
        List.of(
            command("toggle-room").with("room_id", "lock_one").with("visible", true),
            command("broadcast").with("content", "PRESSURE LOSS")),
        Optional.of(new Cue.Follow(Duration.ofSeconds(8), "dark")));

    assertThat(CueFile.write(List.of(first, dark))).isEqualTo("""
        cues:
          - id: lock-opens
            title: The lock opens
            note: Only if they knocked.
            commands:
              - {command: toggle-room, room_id: lock_one, visible: true}
              - {command: broadcast, content: PRESSURE LOSS}
            follow:
                after: 8
                cue: dark
          - id: dark
            title: dark
            commands:
              - {command: clear-tokens}
        """);
    assertThat(CueFile.write(List.of())).isEqualTo("cues: []\n");
  }

  private static Attributes command(String name) {
    return Attributes.EMPTY.with("command", name);
  }
}
