package charon.bootstrap.command;

import charon.application.port.in.ManageAccountsUseCase;
import charon.application.port.in.table.ManageTablesUseCase;
import charon.application.port.in.table.ReadJournalsUseCase;
import charon.application.port.out.imports.MapTarget;
import charon.bootstrap.settings.CharonConfig;
import charon.bootstrap.terminal.CommandException;
import charon.domain.campaign.Campaign;
import charon.imports.MapSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What the commands set going once their arguments are right. */
public interface Operations {

  /**
   * Runs a server until the process is told to end.
   *
   * @throws CommandException if it cannot start
   */
  void serve(CharonConfig config);

  /**
   * Does some work on the accounts of a data folder, be a server running on it or not.
   *
   * @throws CommandException if the folder does not exist
   */
  void manageAccounts(Path dataFolder, Consumer<ManageAccountsUseCase> work);

  /**
   * Does some work on the tables of a data folder, and on accounts as far as they have to do with
   * tables, be a server running on it or not.
   *
   * @param config names the data folder, the folder of campaigns, and how many tables can
   *     be open; a campaign that is given as an absolute path may be any folder
   * @throws CommandException if the data folder does not exist
   */
  void manageTables(
      CharonConfig config, BiConsumer<ManageTablesUseCase, ManageAccountsUseCase> work);

  /**
   * Reads what was done at the tables of a data folder, be a server running on it or not.
   *
   * @param config names the data folder
   * @throws CommandException if the data folder does not exist
   */
  void readJournals(CharonConfig config, BiConsumer<ManageTablesUseCase, ReadJournalsUseCase> work);

  /**
   * Copies the database of a data folder, be a server running on it or not.
   *
   * @param force whether a file that is there may be replaced
   * @throws CommandException if it cannot be copied
   */
  void backUp(Path dataFolder, Path target, boolean force);

  /**
   * Puts a copy in the place of the database, which is kept beside it.
   *
   * @throws CommandException if the copy is no good, or a server is running on the folder
   */
  void restore(Path dataFolder, Path backup);

  /** Tells what would keep a server from running well; false if something would. */
  boolean examine(CharonConfig config);

  /**
   * Reads a campaign folder once, to look for problems.
   *
   * @throws CommandException if there is no such folder
   */
  Campaign checkCampaign(Path folder);

  /**
   * What to import, and to where. Immutable.
   *
   * @param source the map
   * @param campaign the campaign's folder; that of the demo in the data folder if it is empty
   * @param data the data folder, be it there or not
   * @param target where in the campaign
   */
  record MapOrder(MapSource source, Optional<Path> campaign, Path data, MapTarget target) {}

  /**
   * Makes an encounter map of a file that another program wrote.
   *
   * @return what became of it, line by line
   * @throws CommandException if it cannot be imported; nothing has changed then
   */
  List<String> importMap(MapOrder order);
}
