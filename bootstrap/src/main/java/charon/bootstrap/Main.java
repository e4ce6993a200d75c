package charon.bootstrap;

import charon.bootstrap.command.CharonCommandLine;
import charon.bootstrap.run.LiveOperations;
import charon.bootstrap.run.StrongSecrets;
import charon.bootstrap.terminal.Terminal;

/** Starts the program. */
public final class Main {

  private Main() {}

  /** Carries out the command that the arguments name, and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Terminal terminal = Terminal.ofProcess();
    var secrets = new StrongSecrets();
    var operations = new LiveOperations(terminal, secrets, System.getenv());
    var commandLine = new CharonCommandLine(operations, terminal, secrets, System.getenv());
    System.exit(commandLine.execute(arguments));
  }
}
