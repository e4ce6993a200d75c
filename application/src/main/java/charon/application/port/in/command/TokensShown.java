package charon.application.port.in.command;

import charon.domain.payload.ActiveViewPayload;

/**
 * All tokens as an audience sees them.
 *
 * @param payload what its displays receive
 */
public record TokensShown(ActiveViewPayload payload) {}
