package charon.http.json;

/**
 * The active view as it was published.
 *
 * @param json the payload, encoded; must not be changed
 * @param etag its entity tag, with quotes
 */
@SuppressWarnings("ArrayRecordComponent") // shared on purpose: these are the bytes of the event
public record EncodedState(byte[] json, String etag) {}
