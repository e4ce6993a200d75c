package charon.bootstrap.command;

import picocli.CommandLine.Option;

/** The option that every command has, added to each by {@link CharonCommandLine}. */
final class HelpOption {

  @Option(
      names = {"-h", "--help"},
      order = 99,
      usageHelp = true,
      description = "Show this help.")
  boolean asked; // for picocli, which then shows the help
}
