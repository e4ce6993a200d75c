package charon.bootstrap.command;

import charon.application.port.in.ManageAccountsUseCase;
import charon.application.port.in.table.ManageTablesUseCase;
import charon.application.port.in.table.ReadJournalsUseCase;
import charon.bootstrap.settings.CharonConfig;
import charon.domain.campaign.Campaign;
import charon.domain.journal.JournalEntry;
import charon.domain.table.TableId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Notes what it is asked for; accounts and tables are kept in memory. */
final class RecordedOperations implements Operations {

  final List<CharonConfig> served = new ArrayList<>();
  final List<Path> dataFolders = new ArrayList<>();
  final InMemoryAccounts accounts = new InMemoryAccounts();
  final InMemoryTables tables = new InMemoryTables(accounts);
  final Map<TableId, List<JournalEntry>> journals = new HashMap<>();

  @Override
  public void serve(CharonConfig config) {
    served.add(config);
  }

  @Override
  public void manageAccounts(Path dataFolder, Consumer<ManageAccountsUseCase> work) {
    dataFolders.add(dataFolder);
    work.accept(accounts);
  }

  @Override
  public void manageTables(
      CharonConfig config, BiConsumer<ManageTablesUseCase, ManageAccountsUseCase> work) {
    dataFolders.add(config.folders().data());
    work.accept(tables, accounts);
  }

  @Override
  public void readJournals(
      CharonConfig config, BiConsumer<ManageTablesUseCase, ReadJournalsUseCase> work) {
    dataFolders.add(config.folders().data());
    work.accept(
        tables,
        (table, from) -> journals.getOrDefault(table, List.of()).stream()
            .filter(entry -> !entry.at().isBefore(from))
            .toList());
  }

  @Override
  public void backUp(Path dataFolder, Path target, boolean force) {
    dataFolders.add(dataFolder);
  }

  @Override
  public void restore(Path dataFolder, Path backup) {
    dataFolders.add(dataFolder);
  }

  @Override
  public boolean examine(CharonConfig config) {
    dataFolders.add(config.folders().data());
    return true;
  }

  @Override
  public Campaign checkCampaign(Path folder) {
    return Campaign.EMPTY;
  }

  @Override
  public List<String> importMap(MapOrder order) {
    return List.of();
  }
}
