package charon.bootstrap.run;

import charon.bootstrap.terminal.Terminal;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What happens when the process is told to stop (SIGTERM, SIGINT): the server is closed in order,
 * and the process ends with exit code 0. Being told to stop is no failure, but left alone, the
 * virtual machine would end with 128 and the signal's number.
 */
final class OrderlyStop {

  /** Service managers lose patience after a while, and nothing is gained by more. */
  private static final Duration LIMIT = Duration.ofMillis(4_500);

  /** With what is printed, and still within the five seconds that are promised. */
  private static final Duration LIMIT_OF_ALL = LIMIT.plusMillis(300);

  private final Terminal terminal;
  private final Thread hook = new Thread(this::stop, "charon-stop");
  private volatile Optional<CharonApplication> running = Optional.empty();

  OrderlyStop(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Starts a server that can be told to stop at any moment, also while it starts. */
  CharonApplication start(Supplier<CharonApplication> server) {
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      CharonApplication started = server.get();
      running = Optional.of(started);
      return started;
    } finally {
      if (running.isEmpty()) {
        letTheFailureDecide();
      }
    }
  }

  /** A start that fails ends the process with an exit code of its own. */
  private void letTheFailureDecide() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return; // it is being stopped already
    }
  }

  /** Half a start needs no closing: what is on disk is whole at any moment. */
  private void stop() {
    Thread watchdog = new Thread(this::endInAnyCase, "charon-stop-watchdog");
    watchdog.setDaemon(true);
    watchdog.start();
    running.ifPresent(this::close);
    terminal.out().println("Charon has stopped.");
    Runtime.getRuntime().halt(0);
  }

  /** Printing waits for as long as nobody reads what was printed before. */
  private void endInAnyCase() {
    try {
      hook.join(LIMIT_OF_ALL.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(0);
  }

  private void close(CharonApplication application) {
    var closing = new Thread(application::close, "charon-close");
    closing.setDaemon(true);
    closing.start();
    try {
      closing.join(LIMIT.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (closing.isAlive()) { // what was acknowledged is on disk all the same
      terminal.err().println("charon: warning: stopped without waiting any longer");
    }
  }
}
