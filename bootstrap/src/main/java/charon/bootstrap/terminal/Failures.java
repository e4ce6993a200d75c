package charon.bootstrap.terminal;

import java.util.Optional;

/** Tells a failure in one line. */
public final class Failures {

  private Failures() {}

  /** What happened and, if a deeper reason is known that the message does not name, why. */
  public static String describe(Throwable failure) {
    String what = sentence(failure);
    return reason(failure)
        .map(Failures::sentence)
        .filter(why -> !what.contains(why))
        .map(why -> what + ": " + why)
        .orElse(what)
        .replaceAll("\\s*\\R\\s*", " ");
  }

  private static Optional<Throwable> reason(Throwable failure) {
    Throwable deepest = failure;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return Optional.of(deepest).filter(cause -> cause != failure);
  }

  /** The message of an exception; its type as well, where the message alone says too little. */
  private static String sentence(Throwable failure) {
    String message = failure.getMessage();
    if (message == null || message.isBlank()) {
      return failure.getClass().getSimpleName();
    }
    boolean platform = failure.getClass().getName().startsWith("java.");
    return platform ? failure.getClass().getSimpleName() + ": " + message : message;
  }
}
