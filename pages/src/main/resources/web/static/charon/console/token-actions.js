// @ts-check
import { NAMELESS, isElsewhere, placeRooms, placeThings, placeTokens, roomAt } from '../lib/deck.js';
import { cellsAround, middleOf } from '../lib/gather.js';
import { spaceOf } from '../lib/outline.js';
import { deckIdOf, deckOf } from '../lib/plan.js';
import { act, store } from './state.js';
import { desk } from './desk.js';
import { counted, doAll, wishes } from './wishes.js';

/** @typedef {import('../lib/geometry.js').Point} Point a cell */

export const TOKEN_STATES = ['wounded', 'dead', 'panicked', 'stunned', 'hidden'];

/** @type {import('../lib/asked.js').Asked<string[]>} their states, by id */
const states = wishes();
/** @type {import('../lib/asked.js').Asked<boolean>} whether they are gone, by id */
const removed = wishes();

/** @returns {Record<string, any>} */
const view = () => store.state.view ?? {};

/** @returns {Record<string, any>} those of the table, by id */
const tokens = () => view().encounter_tokens ?? {};

/** The deck that is shown, as tokens on it say; nothing if it has no id. */
const onThisDeck = () => (deckIdOf(view()) ? { deck_id: deckIdOf(view()) } : {});

/**
 * Those that are still there.
 *
 * @param {readonly string[]} ids
 */
const there = (ids) => ids.filter((id) => tokens()[id] && !removed.of(id, false));

/** The selected tokens that are still there. */
export const selected = () => there(desk.state.selected);

/**
 * What a token is called among the game master's things: by its name, or by what it is.
 *
 * @param {Record<string, any>} token
 */
export function titleOf(token) {
  const picture = store.state.images.find(({ url }) => token.image_url && url === token.image_url);
  return token.name === NAMELESS ? `${picture?.name ?? token.type}, no name` : token.name;
}

/**
 * Puts a token onto the shown deck.
 *
 * @param {Record<string, unknown>} token type, name, image_url, x, y, room_id and perhaps status
 */
export const placeToken = (token) => act('/api/gm/encounter/place-token/', { ...token, ...onThisDeck() });

/**
 * @param {{ id: string, x: number, y: number, room: string }[]} moves
 */
export const moveTokens = (moves) => doAll(`Moved ${counted(moves.length, 'token')}`, moves.map(({ id, x, y, room }) =>
  ({ command: 'move-token', token_id: id, x, y, room_id: room, ...onThisDeck() })));

/** @param {readonly string[]} ids */
export function removeTokens(ids) {
  const these = there(ids);
  if (these.length) {
    removed.wishAll(these.map((id) => [id, true]), () => doAll(`Removed ${counted(these.length, 'token')}`,
      these.map((id) => ({ command: 'remove-token', token_id: id }))));
  }
}

/** Takes all tokens away. */
export const clearTokens = () => act('/api/gm/encounter/clear-tokens/');

/**
 * Gives tokens a status, or takes it if all of them have it.
 *
 * @param {readonly string[]} ids
 * @param {string} state
 */
export function toggleState(ids, state) {
  const now = there(ids).map((id) => ({ id, status: states.of(id, tokens()[id].status) }));
  const taken = now.every(({ status }) => status.includes(state));
  const changes = now.filter(({ status }) => status.includes(state) === taken).map(({ id, status }) =>
    ({ id, status: taken ? status.filter((one) => one !== state) : [...status, state] }));
  if (changes.length) {
    states.wishAll(changes.map(({ id, status }) => [id, status]), () => doAll(
      `${counted(changes.length, 'token')}: ${taken ? `not ${state} any more` : state}`,
      changes.map(({ id, status }) => ({ command: 'update-token-status', token_id: id, status }))));
  }
}

/**
 * Says what tokens are called and how they are drawn.
 *
 * @param {readonly string[]} ids
 * @param {Record<string, unknown>} news null: as usual
 */
export const setTokens = (ids, news) => doAll(`Changed ${counted(there(ids).length, 'token')}`,
  there(ids).map((id) => ({ command: 'set-token', token_id: id, ...news })));

/** The tokens of the players' characters. */
const party = () => Object.entries(tokens()).filter(([, token]) => token.type === 'player');

/** @param {Record<string, any>} member @param {Record<string, any>} token */
const isOf = (member, token) => token.name === member.name || (Boolean(member.portrait) && token.image_url === member.portrait);

/**
 * The members of the crew that are not on the shown deck, with their tokens if they have some elsewhere.
 *
 * @param {Record<string, any>[]} crew
 * @param {Record<string, any>} now the view
 * @returns {{ member: Record<string, any>, token: string | undefined }[]}
 */
export function missingCrew(crew, now) {
  const all = Object.entries(now.encounter_tokens ?? {}).filter(([, token]) => token.type === 'player');
  return crew.flatMap((member) => {
    const own = all.filter(([, token]) => isOf(member, token));
    return own.some(([, token]) => !isElsewhere(token, deckIdOf(now))) ? [] : [{ member, token: own[0]?.[0] }];
  });
}

/** @returns {import('../lib/deck.js').PlacedRoom[]} */
const placedRooms = () => placeRooms(deckOf(view()), view().encounter_room_visibility ?? {}, true);

/** Where the party is on the shown deck, else the middle of the room that is chosen; none if nobody knows. */
function partysPlace() {
  const rooms = placedRooms();
  const here = placeTokens(Object.fromEntries(party()), rooms, { gm: true, deckId: deckIdOf(view()) });
  const room = rooms.find(({ id }) => id === desk.state.room);
  return middleOf(here) ?? (room && middleOf(cellsOf(spaceOf(room))));
}

/** @param {import('../lib/geometry.js').Rect} rect */
const cellsOf = ({ x, y, width, height }) => Array.from({ length: Math.ceil(width) * Math.ceil(height) },
  (_, place) => ({ x: Math.ceil(x) + (place % Math.ceil(width)), y: Math.ceil(y) + Math.floor(place / Math.ceil(width)) }));

/**
 * Brings the whole crew to the party, or to where the game master then clicks if there is nobody yet.
 */
export function bringCrew() {
  const place = partysPlace();
  if (missingCrew(store.state.crew, view()).length === 0) {
    return;
  }
  if (place) {
    crewTo(place);
  } else {
    desk.update({ piece: CREW, selected: [], pane: 'stage' });
  }
}

/** The crew, to be put down somewhere. @type {import('./desk.js').Piece} */
export const CREW = { key: 'crew', type: 'player', name: 'The crew', image_url: '' };

/**
 * Whether whoever stands in a cell hides neither what the room is called nor a thing in it.
 *
 * @param {Point} place where one stands in any case
 * @param {import('../lib/deck.js').PlacedRoom[]} rooms
 * @param {string} room
 */
function hidesNothing(place, rooms, room) {
  const placed = rooms.find(({ id }) => id === room);
  const title = Math.ceil(placed ? spaceOf(placed).y : -1);
  const things = new Set(placeThings(deckOf(view()), rooms).map(({ x, y }) => `${Math.floor(x)}/${Math.floor(y)}`));
  return (/** @type {number} */ x, /** @type {number} */ y) =>
    (x === place.x && y === place.y) || (y !== title && !things.has(`${x}/${y}`));
}

/**
 * Puts all of the crew that is not here around a cell, as one act.
 *
 * @param {Point} place
 * @param {string[]} [status]
 */
export function crewTo(place, status = []) {
  const rooms = placedRooms();
  const room = roomAt(rooms, place.x, place.y);
  const taken = new Set(placeTokens(tokens(), rooms, { gm: true, deckId: deckIdOf(view()) }).map(({ x, y }) => `${x}/${y}`));
  const missing = missingCrew(store.state.crew, view());
  const free = (/** @type {number} */ x, /** @type {number} */ y) => roomAt(rooms, x, y) === room && !taken.has(`${x}/${y}`);
  const cells = cellsAround(place, missing.length, free, hidesNothing(place, rooms, room));
  return doAll('Brought the crew along', missing.map(({ member, token }, index) => {
    const at = { ...cells[index], room_id: room, ...onThisDeck() };
    return token ? { command: 'move-token', token_id: token, ...at }
      : { command: 'place-token', type: 'player', name: String(member.name || member.id), image_url: member.portrait ?? '',
        ...at, ...(status.length ? { status } : {}) };
  }));
}
