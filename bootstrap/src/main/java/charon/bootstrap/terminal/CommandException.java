package charon.bootstrap.terminal;

/** Ends a command with one line that tells whoever typed it what is wrong. */
public final class CommandException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final int FAILURE = 1;
  private static final int USAGE = 2;

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
  public static CommandException usage(String message) {
    return new CommandException(USAGE, message);
  }

  /** The command was right, but could not be carried out. */
  public static CommandException failure(String message) {
    return new CommandException(FAILURE, message);
  }

  /** The command was right, but could not be carried out, for a reason that lies deeper. */
  public static CommandException failure(String message, Throwable cause) {
    return new CommandException(FAILURE, message, cause);
  }

  /** The exit code of the process. */
  public int exitCode() {
    return exitCode;
  }
}
