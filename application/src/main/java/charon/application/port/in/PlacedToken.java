package charon.application.port.in;

import charon.domain.encounter.TokenId;
import charon.domain.payload.ViewUpdate;

/**
 * A token that was put on the map.
 *
 * @param id its new id
 * @param update the change
 */
public record PlacedToken(TokenId id, ViewUpdate update) {}
