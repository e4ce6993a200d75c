package charon.picture.deck;

import charon.domain.encounter.DoorStatus;

/**
 * A door that is drawn. Immutable.
 *
 * @param type what kind of door
 * @param status how it is
 * @param at where
 */
record PlacedDoor(String type, DoorStatus status, Doorway at) {}
