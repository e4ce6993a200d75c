// @ts-check
import { around } from './geometry.js';

/** @typedef {import('./geometry.js').Rect} Rect */
/** @typedef {{ key: string, box: Rect | undefined, whole: boolean, follows: boolean, ms: number, exact?: boolean }} Aim the box in cells; exact: it is looked at however small it is */

/** How far a view of a room reaches beyond its walls, and one of the party beyond it, in cells. */
const WALLS = 0.7;
const PARTY = 2.5;
/** How long a map glides to a part of its own, in milliseconds. */
const OWN_MS = 800;

/**
 * Where the game master has a map look; undefined: nowhere, or at something that is not on it.
 *
 * @param {Record<string, any> | undefined} focus as the payload has it
 * @param {import('./deck.js').PlacedRoom[]} rooms those that are drawn
 * @param {Rect | undefined} party where the party is, in cells
 * @param {Rect} [own] the part that is for this map alone, in cells: it goes before what all are led to
 * @returns {Aim | undefined}
 */
export function aimOf(focus, rooms, party, own) {
  if (own) {
    return { key: `own ${JSON.stringify(own)}`, box: own, whole: false, follows: false, ms: OWN_MS, exact: true };
  }
  if (!focus) {
    return undefined;
  }
  const { room_id: room, fit, ms, ...area } = focus;
  const how = { key: JSON.stringify(focus), whole: fit === 'all', follows: fit === 'party', ms: Number(ms) };
  const at = (/** @type {Rect | undefined} */ box) => (box && { ...how, box });
  if (how.whole) {
    return { ...how, box: undefined };
  }
  if (fit === 'party') {
    return at(party && around([party], PARTY));
  }
  const found = rooms.find(({ id }) => id === room)?.rect;
  return at(room === undefined ? /** @type {Rect} */ (area) : found && around([found], WALLS));
}
