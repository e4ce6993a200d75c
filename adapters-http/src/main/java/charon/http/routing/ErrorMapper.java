package charon.http.routing;

import charon.application.port.StorageException;
import charon.application.port.in.command.BatchRefusedException;
import charon.application.port.in.steering.ChangedSinceException;
import charon.domain.ConflictException;
import charon.domain.ForbiddenException;
import charon.domain.InvalidValueException;
import charon.domain.NotFoundException;
import charon.domain.RefusedException;
import charon.http.json.InvalidJsonException;
import charon.http.json.JournalJson;
import charon.http.json.JsonCodec;
import charon.http.message.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which status a refusal or a fault has: the only place that decides that. */
final class ErrorMapper {

  private ErrorMapper() {}

  static Response responseTo(RefusedException refusal) {
    if (refusal instanceof LoginRequiredException login) {
      return Response.redirect(302, login.location());
    }
    if (refusal instanceof TooManyRequestsException tooMany) {
      return Response.error(429, String.valueOf(refusal.getMessage()))
          .with("retry-after", tooMany.retryAfter());
    }
    if (refusal instanceof InvalidJsonException json) {
      return Response.error(400, String.valueOf(json.getMessage()), json.detail());
    }
    if (refusal instanceof BatchRefusedException batch) {
      return responseTo(batch);
    }
    if (refusal instanceof ChangedSinceException since) {
      return responseTo(since);
    }
    Response response = Response.error(status(refusal), String.valueOf(refusal.getMessage()));
    // a 401 has to say how to do better (RFC 9110, section 15.5.2)
    return refusal instanceof AccessDeniedException denied
            && !denied.challenge().isEmpty()
        ? response.with("www-authenticate", denied.challenge())
        : response;
  }

  private static Response responseTo(BatchRefusedException batch) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("error", String.valueOf(batch.getMessage()));
    members.put("index", batch.index());
    return Response.json(status(batch.reason()), JsonCodec.write(members));
  }

  private static Response responseTo(ChangedSinceException since) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("error", String.valueOf(since.getMessage()));
    members.put("changed_by", JournalJson.named(since.by()));
    return Response.json(409, JsonCodec.write(members));
  }

  /** The views go on without storage; who needs it is told what to expect (RFC 4918, 11.5). */
  static Response responseTo(StorageException fault) {
    return fault.reason() == StorageException.Reason.FULL
        ? Response.error(507, "The server's disk is full: nothing was kept")
        : Response.error(503, "The server's storage cannot be used: nothing was kept")
            .with("retry-after", "5");
  }

  private static int status(RefusedException refusal) {
    if (refusal instanceof InvalidValueException) {
      return 400;
    }
    if (refusal instanceof NotFoundException) {
      return 404;
    }
    if (refusal instanceof ConflictException) {
      return 409;
    }
    if (refusal instanceof ForbiddenException) {
      return 403;
    }
    if (refusal instanceof AccessDeniedException denied) {
      return denied.status();
    }
    throw new IllegalStateException(
        "refusal: " + refusal.getClass().getName() + " (expected: one that has a status)");
  }
}
