package charon.bootstrap.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import charon.application.port.in.steering.CueUseCase;
import charon.application.port.in.table.Desk;
import charon.bootstrap.settings.CharonConfig;
import charon.domain.Attributes;
import charon.domain.cue.Cue;
import charon.domain.journal.Actor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Cues with a real folder, a real database and real time. */
@Timeout(120)
class CuesOfAServerTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir
  private Path campaign;

  @TempDir
  private Path data;

  @BeforeEach
  void plan() throws IOException {
    write("""
        cues:
          - id: dim
            commands: [{command: charon-mode, mode: QUERY}]
            follow: {after: 0.5, cue: dark}
          - id: dark
            commands: [{command: set-blackout, on: true}]
        """);
  }

  @Test
  void aCueOfTheCampaignIsDoneAndTheOtherFollows() {
    try (var server = start()) {
      Desk desk = desk(server);

      cues(desk).go("dim", Actor.GM);

      await()
          .atMost(PATIENCE)
          .until(() -> desk.control().shown().view().blackout().isPresent());
      await().atMost(PATIENCE).until(() -> cues(desk).list().last().equals(Optional.of("dark")));
    }
  }

  @Test
  void savedCuesAndTheLastOneDoneAreThereAfterARestartAndNothingFollowsAnyMore() {
    Cue mine = new Cue(
        "mine",
        "Mine",
        "",
        List.of(new Attributes(Map.of("command", "charon-mode", "mode", "DISPLAY"))),
        Optional.of(new Cue.Follow(Duration.ofHours(1), "dim")));
    try (var server = start()) {
      cues(desk(server)).save(mine);
      cues(desk(server)).go("mine", Actor.GM);
      assertThat(cues(desk(server)).list().following()).isPresent();
    }

    try (var server = start()) {
      CueUseCase.RunningOrder order = cues(desk(server)).list();
      assertThat(order.cues()).extracting(CueUseCase.Listed::cue).last().isEqualTo(mine);
      assertThat(order.last()).contains("mine");
      assertThat(order.next()).isEmpty();
      assertThat(order.following()).isEmpty();
      assertThat(order.problem()).isEmpty();
    }
  }

  @Test
  void whatIsExportedIsACampaignsFile() throws IOException {
    String exported;
    try (var server = start()) {
      cues(desk(server))
          .save(new Cue(
              "mine",
              "no",
              "1:30",
              List.of(new Attributes(Map.of("command", "set-blackout", "on", true))),
              Optional.empty()));
      exported = cues(desk(server)).export();
      cues(desk(server)).delete("mine");
    }
    write(exported);

    try (var server = start()) {
      CueUseCase.Listed read = cues(desk(server)).find("mine");
      assertThat(read.saved()).isFalse();
      assertThat(read.problem()).isEmpty();
      assertThat(read.cue().title()).isEqualTo("no");
      assertThat(read.cue().note()).isEqualTo("1:30");
      assertThat(read.cue().commands())
          .containsExactly(new Attributes(Map.of("command", "set-blackout", "on", true)));
    }
  }

  @Test
  void theDemosEveningCanBePlayedFromTheFirstCueToTheLast() {
    campaign = Path.of("src/main/resources/demo-campaign");
    try (var server = start()) {
      CueUseCase cues = cues(desk(server));
      List<CueUseCase.Listed> evening = cues.list().cues();

      evening.forEach(cue -> cues.next(Actor.GM));

      assertThat(evening).hasSize(8).allMatch(cue -> cue.problem().isEmpty());
      assertThat(cues.list().next()).isEmpty();
      assertThat(desk(server).control().shown().view().blackout()).isPresent();
    }
  }

  @Test
  void anEditOfTheFileCountsWithoutARestart() throws IOException {
    try (var server = start()) {
      CueUseCase cues = cues(desk(server));
      assertThat(cues.list().next()).contains("dim");

      write("cues: [{id: new, commands: [{command: clear-tokens}]}]\n");

      await().atMost(PATIENCE).until(() -> cues.list().next().equals(Optional.of("new")));
    }
  }

  private void write(String cues) throws IOException {
    Path file = campaign.resolve("campaign/cues.yaml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, cues);
  }

  private CharonApplication start() {
    return CharonApplication.start(
        CharonConfig.of(Map.of(
            "data",
            data.toString(),
            "campaign",
            campaign.toString(),
            "host",
            "127.0.0.1",
            "port",
            "0")),
        new StrongSecrets(),
        accounts -> {});
  }

  private static Desk desk(CharonApplication server) {
    return server.tables().theDefault().enter().desk();
  }

  private static CueUseCase cues(Desk desk) {
    return desk.steering().cues();
  }
}
