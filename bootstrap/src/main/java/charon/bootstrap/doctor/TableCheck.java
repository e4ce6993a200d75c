package charon.bootstrap.doctor;

import charon.application.command.CommandService;
import charon.application.port.StorageException;
import charon.bootstrap.settings.CharonConfig;
import charon.bootstrap.terminal.Failures;
import charon.domain.table.Table;
import charon.persistence.CampaignFolder;
import charon.persistence.DatabaseReport;
import charon.persistence.PersistenceAdapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks at the tables of a data folder, and at what they play. Of a server with one table alone there
 * is nothing to tell.
 *
 * @param data the data folder
 * @param campaigns the folder of campaigns, if there is one
 * @param most how many tables can be open at a time; 0: any number
 */
record TableCheck(Path data, Optional<Path> campaigns, int most) {

  private static final String TABLES = "tables";
  private static final String CAMPAIGNS = "campaigns";

  static TableCheck of(CharonConfig config) {
    return new TableCheck(
        config.folders().data(), config.folders().campaigns(), config.tables().maxTables());
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    campaigns.map(TableCheck::folder).ifPresent(findings::add);
    List<Table> all = tables();
    if (all.size() > 1) {
      findings.add(count(all));
      playedAt(all)
          .forEach((campaign, tables) -> campaign(campaign, tables).ifPresent(findings::add));
    }
    return findings;
  }

  private static Finding folder(Path campaigns) {
    if (!Files.isDirectory(campaigns)) {
      return Finding.fail(CAMPAIGNS, "there is no folder " + campaigns);
    }
    try (Stream<Path> entries = Files.list(campaigns)) {
      return Finding.ok(
          CAMPAIGNS,
          campaigns + ", folders: " + entries.filter(Files::isDirectory).count());
    } catch (IOException e) {
      return Finding.fail(
          CAMPAIGNS, "cannot read the folder " + campaigns + ": " + Failures.describe(e));
    }
  }

  /** Those of a database that is as this program has it: to look at another would change it. */
  private List<Table> tables() {
    try {
      if (DatabaseReport.of(data).filter(DatabaseReport::isUpToDate).isEmpty()) {
        return List.of();
      }
      try (var database = PersistenceAdapter.open(data)) {
        return database.tables().all();
      }
    } catch (StorageException e) {
      return List.of(); // what is wrong with the database, DataCheck tells
    }
  }

  private Finding count(List<Table> all) {
    long archived = all.stream().filter(Table::isArchived).count();
    long open = all.size() - archived;
    String told = open + " open, " + archived + " archived";
    return most > 0 && open >= most
        ? Finding.warn(TABLES, told + "; no more can be made: --max-tables is " + most)
        : Finding.ok(TABLES, told);
  }

  /** What is played at open tables beside the server's own campaign, and at which. */
  private static Map<String, List<String>> playedAt(List<Table> all) {
    return all.stream()
        .filter(table -> !table.isArchived() && !table.campaign().isEmpty())
        .collect(Collectors.groupingBy(
            Table::campaign,
            TreeMap::new,
            Collectors.mapping(table -> table.name().value(), Collectors.toList())));
  }

  private Optional<Finding> campaign(String campaign, List<String> tables) {
    String at = "campaign of " + tables.get(0)
        + (tables.size() == 1 ? "" : " and " + (tables.size() - 1) + " more");
    Optional<Path> folder = folderOf(campaign).filter(Files::isDirectory);
    if (folder.isEmpty()) {
      return Optional.of(Finding.warn(at, "there is no folder " + campaign + lookedFor(campaign)));
    }
    long problems = CampaignFolder.check(folder.get(), CommandService::problem).problems().stream()
        .filter(problem -> !problem.isHint())
        .count();
    return problems == 0
        ? Optional.empty()
        : Optional.of(Finding.warn(
            at,
            problems + (problems == 1 ? " problem" : " problems") + ": 'charon campaign check "
                + folder.get() + "' tells them"));
  }

  private Optional<Path> folderOf(String campaign) {
    return Path.of(campaign).isAbsolute()
        ? Optional.of(Path.of(campaign))
        : campaigns.map(home -> home.resolve(campaign));
  }

  private String lookedFor(String campaign) {
    if (Path.of(campaign).isAbsolute()) {
      return "";
    }
    return campaigns.map(home -> " below " + home).orElse(", and no --campaigns to look in");
  }
}
