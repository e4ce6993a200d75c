package charon.bootstrap.command;

import charon.bootstrap.report.CampaignSummary;
import charon.bootstrap.terminal.Terminal;
import charon.domain.campaign.Campaign;
import charon.domain.campaign.CampaignProblem;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** Helps those who write campaigns. */
@Command(name = "campaign", description = "Helps those who write campaigns.")
final class CampaignCommands {

  private CampaignCommands() {}

  static CommandLine of(Operations operations, Terminal terminal) {
    return new CommandLine(new CampaignCommands()).addSubcommand(new Check(operations, terminal));
  }

  /** Tells what is wrong with a campaign. */
  @Command(
      name = "check",
      description = {
        "Reads a campaign folder as the server does, changes nothing, and tells what cannot be used"
            + " as it is, and what was probably meant otherwise (hint): one a line, then what was found."
      },
      footer = {
        "",
        "A line is: FILE:LINE: what is wrong (expected: what was expected instead)",
        "or:        FILE:LINE: hint: what is odd (expected: what was probably meant)",
        "",
        "Exit codes: 0 no problems, 1 problems, 2 there is no such folder. Hints are no problems.",
        "",
        "Example:",
        "  charon campaign check my-campaign"
      })
  static final class Check implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "Folder of the campaign.")
    private Path folder = Path.of("");

    private final Operations operations;
    private final Terminal terminal;

    Check(Operations operations, Terminal terminal) {
      this.operations = operations;
      this.terminal = terminal;
    }

    @Override
    public Integer call() {
      Campaign campaign = operations.checkCampaign(folder);
      campaign.problems().forEach(problem -> terminal.out().println(lineOf(problem)));
      terminal.out().println(CampaignSummary.of(campaign));
      return campaign.problems().stream().allMatch(CampaignProblem::isHint)
          ? ExitCode.OK
          : ExitCode.SOFTWARE;
    }

    private static String lineOf(CampaignProblem problem) {
      String line = problem.line().isPresent() ? ":" + problem.line().getAsInt() : "";
      String told = problem.file() + line + (problem.isHint() ? ": hint: " : ": ") + problem.what()
          + " (expected: " + problem.expected() + ")";
      return told.replaceAll("\\p{Cntrl}", "?"); // a file's name must not steer the terminal
    }
  }
}
