package charon.bootstrap.command;

import charon.application.port.out.SecretGenerator;
import charon.bootstrap.terminal.CommandException;
import charon.bootstrap.terminal.PasswordInput;
import charon.bootstrap.terminal.Terminal;
import java.util.Base64;
import picocli.CommandLine.Option;

/** The ways to give a password; without any of them it is asked for on the console. */
final class PasswordOptions {

  private static final int RANDOM_BYTES = 15;

  @Option(
      names = "--password-stdin",
      order = 50,
      description = {
        "Take the first line of standard input as the password.",
        "Default: the password is asked for, twice, without showing it."
      })
  private boolean fromStandardInput;

  @Option(
      names = "--generate",
      order = 51,
      description = {
        "Make a random password of 20 characters and print it, alone, on standard output.",
        "Default: the password is asked for, twice, without showing it."
      })
  private boolean generate;

  /** Gets the password in the way that was chosen. */
  String choose(PasswordInput input, SecretGenerator secrets) {
    if (generate && fromStandardInput) {
      throw CommandException.usage("--password-stdin and --generate exclude each other");
    }
    if (generate) {
      return generated(secrets);
    }
    return fromStandardInput ? line(input) : typedTwice(input);
  }

  /** Prints a generated password, once it is in use. */
  void announce(Terminal terminal, String password) {
    if (generate) {
      terminal.err().println("The password cannot be shown again:");
      terminal.out().println(password);
    }
  }

  private static String generated(SecretGenerator secrets) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(secrets.randomBytes(RANDOM_BYTES));
  }

  private static String line(PasswordInput input) {
    return input
        .firstLine()
        .orElseThrow(() -> CommandException.failure("There is no password on standard input"));
  }

  private static String typedTwice(PasswordInput input) {
    String first = ask(input, "Password: ");
    if (!first.equals(ask(input, "Once more: "))) {
      throw CommandException.failure("The two passwords differ");
    }
    return first;
  }

  private static String ask(PasswordInput input, String prompt) {
    return input
        .ask(prompt)
        .orElseThrow(() -> CommandException.failure(
            "There is no console to ask for a password: use --password-stdin or --generate"));
  }
}
