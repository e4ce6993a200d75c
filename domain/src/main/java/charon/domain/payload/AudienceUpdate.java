package charon.domain.payload;

/**
 * A change of the view as one audience sees it, ready to be shown.
 *
 * @param revision grows by one with every change that this audience is told of
 * @param payload what its displays receive
 */
public record AudienceUpdate(long revision, ActiveViewPayload payload) {}
