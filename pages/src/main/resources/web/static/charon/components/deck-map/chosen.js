// @ts-check
import { roomAt } from '../../lib/deck.js';

/** @typedef {import('./input.js').Map} Map */

/**
 * The element of the map that an event is about.
 *
 * @param {Event} event
 * @param {string} name token, door, eye, thing or room
 */
export const part = (event, name) => /** @type {SVGGElement | null} */ (
  /** @type {Element} */ (event.target).closest(`[data-${name}]`));

/** How wide an eye has to be for a finger, in pixels of the page. */
const FINGER_PX = 24;

/**
 * The eye that an event is about. A finger beside one that is drawn small is led to it by the browser: it means the room.
 *
 * @param {Event} event
 * @param {boolean} finger
 */
export function eyeOf(event, finger) {
  const eye = part(event, 'eye');
  return finger && eye && eye.getBoundingClientRect().width < FINGER_PX ? null : eye;
}

/**
 * Tells what was chosen, by a click or a key.
 *
 * @param {Map} map
 * @param {KeyboardEvent | MouseEvent} event
 * @param {import('../../lib/geometry.js').Point | undefined} cell
 * @param {{ clientX: number, clientY: number, finger?: boolean }} where
 */
export function tellChosen(map, event, cell, { clientX, clientY, finger = false }) {
  const [token, door, thing, room] = ['token', 'door', 'thing', 'room'].map((name) => part(event, name));
  const eye = eyeOf(event, finger);
  if (token) {
    map.tell('token-click', { id: token.dataset.token, add: event.shiftKey || event.ctrlKey || event.metaKey });
    return;
  }
  if (door) {
    map.tell('door-click', { id: door.dataset.door, clientX, clientY });
    return;
  }
  if (eye) {
    map.tell('room-reveal', { id: eye.dataset.eye });
    return;
  }
  if (thing) {
    tellThing(map, 'thing-click', thing);
  }
  if (room) {
    map.tell('room-click', { id: room.dataset.room });
  }
  if (cell) {
    map.tell('cell-click', { ...cell, room: roomAt(map.rooms(), cell.x, cell.y), alt: event.altKey });
  }
}

/**
 * @param {Map} map
 * @param {string} name of the event
 * @param {SVGGElement} element
 */
export const tellThing = (map, name, { dataset: { thing: id, kind } }) => map.tell(name,
  { id, kind, thing: map.things().find((each) => each.id === id && each.kind === kind)?.thing });
