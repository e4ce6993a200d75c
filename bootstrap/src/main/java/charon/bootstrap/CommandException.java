package charon.bootstrap;

import picocli.CommandLine.ExitCode;

/** Ends a command with one line that tells whoever typed it what is wrong. */
final class CommandException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private CommandException(int exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  private CommandException(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** The command was given something it cannot work with. */
  static CommandException usage(String message) {
    return new CommandException(ExitCode.USAGE, message);
  }

  /** The command was right, but could not be carried out. */
  static CommandException failure(String message) {
    return new CommandException(ExitCode.SOFTWARE, message);
  }

  /** The command was right, but could not be carried out, for a reason that lies deeper. */
  static CommandException failure(String message, Throwable cause) {
    return new CommandException(ExitCode.SOFTWARE, message, cause);
  }

  int exitCode() {
    return exitCode;
  }
}
