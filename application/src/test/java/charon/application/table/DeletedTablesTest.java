package charon.application.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.fake.InMemoryMembershipRepository;
import charon.application.fake.InMemoryTableArchive;
import charon.application.fake.InMemoryTableRepository;
import charon.application.fake.InMemoryUserRepository;
import charon.application.fake.SettableClock;
import charon.application.port.in.table.ManageTablesUseCase.Change;
import charon.application.port.in.table.ManageTablesUseCase.NewTable;
import charon.domain.NotFoundException;
import charon.domain.table.TableName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A table that is deleted for good while somebody does something about it. */
final class DeletedTablesTest {

  private static final Instant NOW = Instant.parse("2183-06-12T10:00:00Z");
  private static final TableName KEYNOTE = new TableName("keynote");

  private final InMemoryTableRepository tables = new InMemoryTableRepository();
  private final InMemoryUserRepository users = new InMemoryUserRepository();
  private final RecordingLiveTables live = new RecordingLiveTables();

  @Test
  void whoChangesItIsToldAndTheServerThatRunsIsNot() {
    TableService service = new TableService(
        new TableStores(
            tables,
            new InMemoryMembershipRepository(users, tables::has),
            users,
            new InMemoryTableArchive(tables)),
        new TableRules(campaign -> tables.deleteArchived(NOW.plusSeconds(1)), 0),
        live,
        byte[]::new,
        new SettableClock(NOW));
    service.create(new NewTable(Optional.of(KEYNOTE), "", true, "", Map.of()), List.of());
    service.archive(KEYNOTE);
    live.changed.clear();

    Change another =
        new Change(Optional.empty(), Optional.empty(), Optional.of("lowtide"), Map.of());
    assertThatThrownBy(() -> service.change(KEYNOTE, another))
        .isInstanceOf(NotFoundException.class)
        .hasMessage("There is no table 'keynote'");

    assertThat(live.changed).isEmpty();
  }
}
