package charon.bootstrap.run;

import charon.application.command.CommandService;
import charon.application.port.in.table.ManageTablesUseCase;
import charon.application.port.out.SecretGenerator;
import charon.application.table.LiveTables;
import charon.application.table.TableRules;
import charon.application.table.TableService;
import charon.application.table.TableStores;
import charon.application.table.Tables;
import charon.http.ServerUseCases;
import charon.persistence.CampaignShelf;
import charon.persistence.PersistenceAdapter;
import java.time.Clock;

/** Builds what concerns the server as a whole: who may come in, and which tables there are. */
final class Administration {

  private Administration() {}

  /** All that can be asked of a server that runs. */
  static ServerUseCases of(
      Foundation base, Storage storage, CampaignShelf campaigns, Tables tables) {
    var rules = new TableRules(campaigns::require, base.config().tables().maxTables());
    return new ServerUseCases(
        storage.authentication(base),
        tables,
        tables(storage.database(), rules, tables, base.secrets(), base.clock()),
        storage.accounts(base),
        CommandService.vocabulary());
  }

  /**
   * What can be done about the tables of a database.
   *
   * @param live those of the server that runs in this process
   */
  static ManageTablesUseCase tables(
      PersistenceAdapter database,
      TableRules rules,
      LiveTables live,
      SecretGenerator secrets,
      Clock clock) {
    var stores = new TableStores(
        database.tables(), database.memberships(), database.users(), database.archive());
    return new TableService(stores, rules, live, secrets, clock);
  }
}
