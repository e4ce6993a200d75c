package charon.bootstrap.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.port.in.command.Members;
import charon.application.port.in.command.Sender;
import charon.application.port.in.steering.JournalUseCase;
import charon.application.port.in.steering.JournalUseCase.Wish;
import charon.application.port.in.table.Desk;
import charon.bootstrap.settings.CharonConfig;
import charon.domain.Attributes;
import charon.domain.NotFoundException;
import charon.domain.journal.Actor;
import charon.domain.journal.JournalEntry;
import charon.domain.view.ActiveView;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The journal with a real database, over restarts of the server. */
@Timeout(120)
class JournalOfAServerTest {

  @TempDir
  private Path data;

  @Test
  void whatWasDoneIsTakenBackAfterARestartWithResume() {
    ActiveView entered;
    ActiveView placed;
    try (var server = start(Map.of())) {
      Desk desk = desk(server);
      give(desk, "switch-view", "view_type", "ENCOUNTER", "location_slug", "mine");
      entered = desk.control().shown().view();
      give(desk, "place-token", "token_id", "rook", "type", "player", "name", "R", "x", 1, "y", 1);
      placed = desk.control().shown().view();
      give(desk, "set-blackout", "on", true, "text", "Break");
      journal(desk).undo(wish());
    }

    try (var server = start(Map.of("resume", "on"))) {
      Desk desk = desk(server);
      assertThat(desk.control().shown().view()).isEqualTo(placed);
      assertThat(summaries(desk))
          .containsExactly(
              "Went on with the earlier view",
              "Took back: Darkened the screens",
              "Darkened the screens",
              "Placed R",
              "Switched to ENCOUNTER at mine");

      journal(desk).redo(wish());
      assertThat(desk.control().shown().view().blackout()).isPresent();
      journal(desk).undo(wish());
      journal(desk).undo(wish());
      assertThat(desk.control().shown().view()).isEqualTo(entered);
      journal(desk).undo(wish());
      assertThat(desk.control().shown().view()).isEqualTo(ActiveView.INITIAL);
    }
  }

  @Test
  void withoutResumeThereIsTheRecordAlone() {
    try (var server = start(Map.of())) {
      give(desk(server), "charon-mode", "mode", "QUERY");
    }

    try (var server = start(Map.of())) {
      Desk desk = desk(server);
      assertThat(summaries(desk)).hasSize(1);
      assertThatThrownBy(() -> journal(desk).undo(wish()))
          .isInstanceOf(NotFoundException.class)
          .hasMessage("Nothing to undo");
    }
  }

  private CharonApplication start(Map<String, String> more) {
    Map<String, String> settings = new LinkedHashMap<>(more);
    settings.putAll(Map.of("data", data.toString(), "host", "127.0.0.1", "port", "0"));
    return CharonApplication.start(CharonConfig.of(settings), new StrongSecrets(), accounts -> {});
  }

  private static void give(Desk desk, String command, Object... namesAndValues) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      members.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    desk.commands().execute(command, Members.of(new Attributes(members)), Sender.GM);
  }

  private static List<String> summaries(Desk desk) {
    return journal(desk).newest(100, OptionalLong.empty()).entries().stream()
        .map(JournalEntry::summary)
        .toList();
  }

  private static Wish wish() {
    return new Wish(OptionalLong.empty(), false, Actor.GM);
  }

  private static JournalUseCase journal(Desk desk) {
    return desk.steering().journal();
  }

  private static Desk desk(CharonApplication server) {
    return server.tables().theDefault().enter().desk();
  }
}
