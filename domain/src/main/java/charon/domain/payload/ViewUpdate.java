package charon.domain.payload;

/**
 * A change of the view, ready to be shown.
 *
 * @param revision the revision of the view
 * @param payload what displays receive
 */
public record ViewUpdate(long revision, ActiveViewPayload payload) {}
