package charon.bootstrap.doctor;

import charon.application.command.CommandService;
import charon.bootstrap.settings.CharonConfig;
import charon.persistence.CampaignFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Looks for what would keep a server from running well. Changes nothing. Thread-safe. */
public final class Doctor {

  private static final String CAMPAIGN = "campaign";

  private final Clock clock;

  /** One who tells the time by that clock. */
  public Doctor(Clock clock) {
    this.clock = clock;
  }

  /** Looks at everything that a server with that configuration would need. */
  public List<Finding> examine(CharonConfig config) {
    Path data = config.folders().data();
    List<Finding> findings = new ArrayList<>(MachineCheck.findings());
    findings.addAll(data(config));
    config.folders().campaign().map(Doctor::campaign).ifPresent(findings::add);
    findings.add(new PortCheck(config.listening(), data).finding());
    return findings;
  }

  /** Without its library, nothing can be told of the database. */
  private List<Finding> data(CharonConfig config) {
    Path data = config.folders().data();
    var natives = NativeFolder.with(data);
    List<Finding> findings = new ArrayList<>(List.of(natives.finding()));
    if (!findings.get(0).isFailure()) {
      natives.use();
      findings.addAll(new DataCheck(data, clock).findings());
      findings.addAll(TableCheck.of(config).findings());
    }
    return findings;
  }

  private static Finding campaign(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Finding.fail(CAMPAIGN, "there is no folder " + folder);
    }
    int problems =
        CampaignFolder.check(folder, CommandService::problem).problems().size();
    return problems == 0
        ? Finding.ok(CAMPAIGN, "no problems")
        : Finding.warn(
            CAMPAIGN, problems + " problems: 'charon campaign check " + folder + "' tells them");
  }
}
