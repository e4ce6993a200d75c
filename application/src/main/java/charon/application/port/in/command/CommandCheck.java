package charon.application.port.in.command;

import charon.domain.Attributes;
import java.util.Optional;

/** Tells whether a command can be understood, whatever a table shows. Thread-safe; never waits. */
@FunctionalInterface
public interface CommandCheck {

  /**
   * Why a command would always be turned down; empty: it can be understood.
   *
   * @param command {@code command} and its members
   */
  Optional<String> problem(Attributes command);
}
