package charon.bootstrap.command;

import charon.bootstrap.terminal.PasswordInput;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What somebody types, or a script sends, as passwords. */
public final class ScriptedPasswords implements PasswordInput {

  private final Deque<String> typed = new ArrayDeque<>();
  private Optional<String> standardInput = Optional.empty();

  void type(String... answers) {
    typed.addAll(List.of(answers));
  }

  /** Puts a line on standard input. */
  public void send(String line) {
    standardInput = Optional.of(line);
  }

  @Override
  public Optional<String> ask(String prompt) {
    return Optional.ofNullable(typed.poll());
  }

  @Override
  public Optional<String> firstLine() {
    return standardInput;
  }
}
