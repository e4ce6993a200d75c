package charon.bootstrap.terminal;

import java.util.Optional;

/** Where a password can be had from. */
public interface PasswordInput {

  /** Asks on the console without showing what is typed; empty if there is no console. */
  Optional<String> ask(String prompt);

  /** The first line of standard input; empty if there is none. */
  Optional<String> firstLine();
}
