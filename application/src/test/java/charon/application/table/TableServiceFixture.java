package charon.application.table;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import charon.application.fake.InMemoryMembershipRepository;
import charon.application.fake.InMemoryTableArchive;
import charon.application.fake.InMemoryTableRepository;
import charon.application.fake.InMemoryUserRepository;
import charon.application.fake.SettableClock;
import charon.application.port.in.table.ManageTablesUseCase.Change;
import charon.application.port.in.table.ManageTablesUseCase.NewTable;
import charon.application.port.out.SecretGenerator;
import charon.domain.InvalidValueException;
import charon.domain.account.StoredUser;
import charon.domain.account.User;
import charon.domain.table.Table;
import charon.domain.table.TableName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.function.Executable;

/** Tables that are made and changed in memory, of which two users can be members. */
abstract class TableServiceFixture {

  static final Instant NOW = Instant.parse("2183-06-12T10:00:00Z");
  static final TableName KEYNOTE = new TableName("keynote");
  static final Change NOTHING =
      new Change(Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
  static final int MOST = 3; // the default table is one

  final InMemoryTableRepository tables = new InMemoryTableRepository();
  final InMemoryUserRepository users = new InMemoryUserRepository();
  final InMemoryMembershipRepository memberships =
      new InMemoryMembershipRepository(users, tables::has);
  final SettableClock clock = new SettableClock(NOW);
  final RecordingLiveTables live = new RecordingLiveTables();
  final TableService service = service(random(1));

  TableServiceFixture() {
    users.add(new StoredUser(new User("ripley", false), "hash"));
    users.add(new StoredUser(new User("ash", false), "hash"));
  }

  static void refused(Executable work, String reason) {
    assertThatThrownBy(work::execute).isInstanceOf(InvalidValueException.class).hasMessage(reason);
  }

  Table create(TableName name) {
    return service.create(named(name), List.of());
  }

  static NewTable named(TableName name) {
    return new NewTable(Optional.of(name), "", true, "", Map.of());
  }

  TableService service(SecretGenerator secrets) {
    return serviceOf(MOST, secrets);
  }

  TableService serviceOf(int most, SecretGenerator secrets) {
    TableRules rules = new TableRules(TableServiceFixture::requireAllowed, most);
    InMemoryTableArchive archive = new InMemoryTableArchive(tables);
    TableStores stores = new TableStores(tables, memberships, users, archive);
    return new TableService(stores, rules, live, secrets, clock);
  }

  private static void requireAllowed(String campaign) {
    if (campaign.equals("forbidden")) {
      throw new InvalidValueException("campaign: '" + campaign + "'");
    }
  }

  static SecretGenerator random(long seed) {
    Random random = new Random(seed);
    return length -> {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      return bytes;
    };
  }
}
