package charon.bootstrap.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import charon.application.port.in.command.Members;
import charon.application.port.in.command.Sender;
import charon.application.port.in.table.Desk;
import charon.application.port.in.table.ManageTablesUseCase.NewTable;
import charon.application.port.in.table.Visit;
import charon.bootstrap.settings.CharonConfig;
import charon.domain.Attributes;
import charon.domain.journal.Actor;
import charon.domain.journal.JournalEntry;
import charon.domain.table.TableName;
import charon.domain.thing.Things;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What falls due with a real folder, a real database and real time, over restarts of the server. */
@Timeout(120)
class DueOnAServerTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir
  private Path campaign;

  @TempDir
  private Path data;

  @BeforeEach
  void plan() throws IOException {
    Files.createDirectories(campaign.resolve("campaign"));
    Files.writeString(campaign.resolve("campaign/cues.yaml"), """
        cues:
          - id: bang
            title: The hull gives way
            commands: [{command: set-alarm, level: red, text: PRESSURE LOSS}]
        """);
  }

  @Test
  void aClockAtZeroDoesItsCueAndAHandoutGoes() {
    try (var server = start("off")) {
      Desk desk = desk(server);
      give(desk, "show-handout", "id", "letter", "markdown", "Read.", "seconds", 1L);
      countDown(desk, 1L);

      await().atMost(PATIENCE).until(() -> things(desk).alarm().isPresent());
      await().atMost(PATIENCE).until(() -> things(desk).handouts().isEmpty());

      JournalEntry done =
          desk.steering().journal().newest(9, OptionalLong.empty()).entries().stream()
              .filter(entry -> entry.by().kind() == Actor.Kind.SERVER)
              .filter(entry -> entry.summary().equals("The hull gives way"))
              .findFirst()
              .orElseThrow();
      assertThat(done.command().text("command")).isEqualTo("batch");
    }
  }

  @Test
  void whatFellDueWhileTheServerWasOffIsNotMadeGoodAndWhatIsToComeComes() {
    Instant end;
    try (var server = start("off")) {
      Desk desk = desk(server);
      give(desk, "switch-view", "view_type", "BRIDGE");
      give(desk, "show-handout", "id", "short", "markdown", "Read.", "seconds", 3L);
      give(desk, "show-handout", "id", "long", "markdown", "Read.", "seconds", 3_600L);
      countDown(desk, 3L);
      end = things(desk).clock("bomb").end().orElseThrow();
    }
    await().atMost(PATIENCE).until(() -> Instant.now().isAfter(end));

    try (var server = start("on")) {
      Desk desk = desk(server);

      assertThat(things(desk).handouts()).containsOnlyKeys("long");
      assertThat(things(desk).clock("bomb").at(Instant.now())).isZero();
      assertThat(things(desk).alarm()).isEmpty();
      give(desk, "show-handout", "id", "next", "markdown", "Read.", "seconds", 1L);
      await().atMost(PATIENCE).until(() -> !things(desk).handouts().containsKey("next"));
      assertThat(things(desk).alarm()).isEmpty();
      assertThat(things(desk).handouts()).containsOnlyKeys("long");
    }
  }

  @Test
  void aTableWithSomethingDueDoesNotFallAsleepBeforeIt() {
    try (var server = start("off")) {
      CharonApplication.manageTables(
          config("off"),
          new StrongSecrets(),
          (tables, accounts) -> tables.create(
              new NewTable(Optional.of(new TableName("keynote")), "", true, "", Map.of()),
              List.of()));
      server.tables().refresh(); // as it does by itself a moment later
      try (Visit visit = server.tables().find("keynote").orElseThrow().enter()) {
        give(visit.desk(), "show-handout", "id", "letter", "markdown", "Read.", "seconds", 2L);
      }

      server.tables().letSleep(Duration.ZERO, Duration.ZERO);
      assertThat(server.tables().states()).containsEntry("asleep", 0);

      await().atMost(PATIENCE).until(() -> {
        server.tables().letSleep(Duration.ZERO, Duration.ZERO);
        return Integer.valueOf(1).equals(server.tables().states().get("asleep"));
      });
    }
  }

  private static void countDown(Desk desk, long seconds) {
    give(desk, "set-clock", "id", "bomb", "kind", "countdown", "seconds", seconds, "cue", "bang");
    give(desk, "start-clock", "id", "bomb");
  }

  private static void give(Desk desk, String command, Object... namesAndValues) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      members.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    desk.commands().execute(command, Members.of(new Attributes(members)), Sender.GM);
  }

  private static Things things(Desk desk) {
    return desk.control().shown().view().things();
  }

  private CharonApplication start(String resume) {
    return CharonApplication.start(config(resume), new StrongSecrets(), accounts -> {});
  }

  private CharonConfig config(String resume) {
    return CharonConfig.of(Map.of(
        "data",
        data.toString(),
        "campaign",
        campaign.toString(),
        "host",
        "127.0.0.1",
        "port",
        "0",
        "resume",
        resume));
  }

  private static Desk desk(CharonApplication server) {
    return server.tables().theDefault().enter().desk();
  }
}
