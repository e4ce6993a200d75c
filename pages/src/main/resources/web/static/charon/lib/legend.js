// @ts-check
import { mood, statuses } from './deck.js';

/** @typedef {import('./deck.js').PlacedRoom} PlacedRoom */
/** @typedef {import('./deck.js').PlacedDoor} PlacedDoor */
/** @typedef {import('./deck.js').PlacedThing} PlacedThing */
/** @typedef {import('./deck.js').PlacedToken} PlacedToken */

/**
 * What is on a map, each kind once.
 *
 * @param {{ rooms: PlacedRoom[], doors: PlacedDoor[], things: PlacedThing[], tokens: PlacedToken[] }} map
 */
export const legendOf = ({ rooms, doors, things, tokens }) => ({
  rooms: distinct(rooms.filter(({ room }) => room.status).map(({ room }) => ({
    key: String(room.status).toUpperCase(), mood: mood(room.status) }))),
  doorTypes: distinct(doors.map(({ type }) => ({ key: type }))),
  doorStates: distinct(doors.map(({ status }) => ({ key: status }))),
  things: distinct(things.map(({ kind, thing }) => ({
    key: String(kind === 'terminal' ? kind : thing.type ?? kind), kind, icon: kind === 'poi' ? thing.type ?? '' : thing.type ?? kind }))),
  tokens: distinct(tokens.map(({ token }) => ({ key: String(token.type) }))),
  statuses: distinct(tokens.flatMap(({ token }) => statuses(token)).map((status) => ({ key: status }))),
});

/**
 * @template {{ key: string }} T
 * @param {T[]} entries
 * @returns {T[]}
 */
const distinct = (entries) => [...new Map(entries.map((entry) => [entry.key, entry])).values()]
  .sort((a, b) => a.key.localeCompare(b.key));
