package charon.ai;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.TimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;

/** Says in one line, without the key, why there is no answer. Thread-safe. */
final class FailureReasons {

  private static final int MAX_DETAIL = 200;
  private static final double MILLIS = 1000;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int FIRST_SERVER_FAULT = 500;

  private final AiSettings settings;

  FailureReasons(AiSettings settings) {
    this.settings = settings;
  }

  NoAnswerException tooSlow() {
    return reason("gave no answer within " + seconds());
  }

  NoAnswerException tooMany() {
    return reason("is asked too much already: " + settings.limits().maxConcurrent()
        + " questions at once and " + settings.limits().maxWaiting() + " more waiting");
  }

  NoAnswerException closed() {
    return reason("is not asked any more: Charon stops");
  }

  NoAnswerException empty() {
    return reason("gave an empty answer");
  }

  /** What a failure of the library means. */
  NoAnswerException of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof HttpException refused) {
        // not kept as the cause: its text is whatever the service wrote
        return reason(meaning(refused.statusCode()) + " (HTTP " + refused.statusCode() + "): "
            + detail(refused));
      }
      if (cause instanceof HttpTimeoutException || cause instanceof TimeoutException) {
        return tooSlow();
      }
      if (cause instanceof ConnectException || cause instanceof UnresolvedAddressException) {
        return reason("cannot be reached at " + settings.url(), failure);
      }
      if (isBrokenConnection(cause)) {
        return reason("hung up before the answer was complete: " + detail(cause), failure);
      }
    }
    return reason("sent what cannot be understood", failure);
  }

  private static String meaning(int status) {
    if (status >= FIRST_SERVER_FAULT) {
      return "has a fault of its own";
    }
    return switch (status) {
      case UNAUTHORIZED, FORBIDDEN -> "refuses the key";
      case NOT_FOUND -> "does not know the model or the address";
      case TOO_MANY_REQUESTS -> "wants to be asked less often";
      default -> "refuses the question";
    };
  }

  /** The JDK's own; JSON libraries call their complaints about text IOException as well. */
  private static boolean isBrokenConnection(Throwable cause) {
    return cause instanceof IOException && cause.getClass().getName().startsWith("java.");
  }

  private String detail(Throwable failure) {
    String text = String.valueOf(failure.getMessage()).strip().replaceAll("\\s+", " ");
    String hidden = settings.key().map(key -> text.replace(key.value(), "***")).orElse(text);
    return hidden.length() <= MAX_DETAIL ? hidden : hidden.substring(0, MAX_DETAIL) + "...";
  }

  private String seconds() {
    return settings.limits().timeout().toMillis() / MILLIS + " s";
  }

  private NoAnswerException reason(String what) {
    return new NoAnswerException(who() + what);
  }

  private NoAnswerException reason(String what, Throwable cause) {
    return new NoAnswerException(who() + what, cause);
  }

  private String who() {
    return "The AI (" + settings.provider() + ", " + settings.model() + ") ";
  }
}
