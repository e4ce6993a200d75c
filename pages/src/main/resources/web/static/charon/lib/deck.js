// @ts-check
import { around, doorwayBetween, fan, rectOf } from './geometry.js';
import { lastLike } from './older.js';
import { angleAt, roomHolds, shapeOf, spaceOf } from './outline.js';

/** @typedef {import('./geometry.js').Rect} Rect */
/** @typedef {import('./geometry.js').Doorway} Doorway */
/** @typedef {Record<string, any>} Deck a deck of a map, or a map with one deck */
/** @typedef {{ id: string, room: any, hidden: boolean } & import('./outline.js').Outlined} PlacedRoom */
/** @typedef {{ id: string, door: any, type: string, status: string, at: Doorway, title: string, hidden: boolean }} PlacedDoor */
/** @typedef {'poi' | 'terminal' | 'link'} ThingKind */
/** @typedef {{ key: string, id: string, kind: ThingKind, thing: any, x: number, y: number, hidden: boolean }} PlacedThing */
/** @typedef {{ id: string, token: any, x: number, y: number, dx: number, dy: number, scale: number, hidden: boolean }} PlacedToken */

/** How room states are told apart; every other word counts as normal. */
const MOODS = {
  warning: ['WARNING', 'CAUTION', 'DEGRADED', 'STRESSED', 'ALERT'],
  hazard: ['HAZARD', 'DANGER', 'CRITICAL', 'DAMAGED', 'BREACHED', 'DESTROYED'],
  dark: ['OFFLINE', 'UNPOWERED', 'DARK', 'ABANDONED', 'SEALED'],
};

/**
 * @param {unknown} list
 * @returns {any[]}
 */
const items = (list) => (Array.isArray(list) ? list.filter((item) => item && typeof item === 'object') : []);

/**
 * What tells one deck from another.
 *
 * @param {Deck | undefined} deck
 */
export const deckKey = (deck) => String(deck?.deck_id ?? deck?.slug ?? deck?.name ?? '');

/**
 * The mood that a room's status is drawn in.
 *
 * @param {unknown} status
 */
export function mood(status) {
  const word = String(status ?? '').toUpperCase();
  return Object.entries(MOODS).find(([, words]) => words.includes(word))?.[0] ?? 'normal';
}

/**
 * The rooms that are drawn: for the game master all of them, for players those that are shown.
 *
 * @param {Deck | undefined} deck
 * @param {Record<string, boolean>} visibility
 * @param {boolean} gm
 * @returns {PlacedRoom[]}
 */
export const placeRooms = (deck, visibility, gm) => items(deck?.rooms).flatMap((room) => {
  const rect = rectOf(room);
  const id = String(room.id ?? '');
  const hidden = visibility[id] === false;
  return rect && (gm || !hidden) ? [{ id, room, rect, hidden, ...shapeOf(room, rect) }] : [];
});

/**
 * Whether players see the whole deck, and with it its picture.
 *
 * @param {Deck | undefined} deck
 * @param {PlacedRoom[]} rooms those that are drawn
 */
export const isWhole = (deck, rooms) => items(deck?.rooms).filter(rectOf).length === rooms.length;

/**
 * The doors of these rooms. One whose other side is not known brings its own place along.
 *
 * @param {Deck | undefined} deck
 * @param {PlacedRoom[]} rooms
 * @param {Record<string, string>} doors status by id, over the file's
 * @returns {PlacedDoor[]}
 */
export function placeDoors(deck, rooms, doors) {
  const byId = new Map(rooms.map((room) => [room.id, room]));
  return items(deck?.connections).flatMap((door) => {
    const ends = [door.from, door.to].map((end) => byId.get(String(end ?? ''))).filter((end) => end !== undefined);
    const at = saidDoorway(door.at, ends)
      ?? (ends.length === 2 ? doorwayBetween(ends[0].rect, ends[1].rect) : givenDoorway(door, deck, ends[0]));
    if (!at || ends.length === 0) {
      return [];
    }
    const id = String(door.id ?? '');
    const type = String(door.door_type ?? 'standard').toLowerCase();
    const status = String(doors[id] ?? door.door_status ?? 'CLOSED').toUpperCase();
    const title = ends.map(({ room }) => String(room.name || room.id)).join(' / ');
    return [{ id, door, type, status, at, title, hidden: ends.every((end) => end.hidden) }];
  });
}

/**
 * The door at a place that was told, in a wall that runs as was told, or as the nearest one does.
 *
 * @param {any} at
 * @param {PlacedRoom[]} ends
 * @returns {Doorway | undefined}
 */
function saidDoorway(at, ends) {
  const { x, y, length, angle } = at ?? {};
  if (!Number.isFinite(x) || !Number.isFinite(y)) {
    return undefined;
  }
  const turn = Number.isFinite(angle) ? angle : Math.round(angleAt(ends, { x, y }) * 10) / 10;
  const side = Math.abs(((turn % 180) + 180) % 180 - 90) < 45 ? 'east' : 'north';
  return { x, y, side, length: 1, turn, ...(length > 0 && { wide: Number(length) }) };
}

/**
 * @param {any} door
 * @param {Deck | undefined} deck
 * @param {PlacedRoom | undefined} end
 * @returns {Doorway | undefined}
 */
function givenDoorway(door, deck, end) {
  const { x, y, side, angle } = door.doorway ?? {};
  if (Number.isFinite(x) && Number.isFinite(y)) {
    return end && (end.corners || Number.isFinite(angle)) ? saidDoorway(door.doorway, [end])
      : { x, y, side: ['north', 'east', 'south', 'west'].includes(side) ? side : 'north', length: 1 };
  }
  // everything was sent, and the other room is only not to be drawn
  const other = items(deck?.rooms).find((room) => end && String(room.id) !== end.id
    && [door.from, door.to].map(String).includes(String(room.id)));
  const rect = rectOf(other);
  if (!rect || !end) {
    return undefined;
  }
  const { path, ...at } = doorwayBetween(end.rect, rect);
  return path ? { ...at, ...path[0] } : at; // on the wall of the room that is drawn
}

/**
 * Terminals, points of interest and ways to other decks; without a place, in the middle of their
 * room.
 *
 * @param {Deck | undefined} deck
 * @param {PlacedRoom[]} rooms
 * @returns {PlacedThing[]}
 */
export function placeThings(deck, rooms) {
  const all = new Set(items(deck?.rooms).map((room) => String(room.id)));
  const byId = new Map(rooms.map((room) => [room.id, room]));
  const place = (/** @type {ThingKind} */ kind, /** @type {unknown} */ list) => items(list).flatMap((thing, index) => {
    const named = String(thing.room ?? thing.room_id ?? thing.from_room ?? '');
    const { x, y } = thing.position ?? thing;
    const placed = Number.isFinite(x) && Number.isFinite(y);
    const room = byId.get(named) ?? (placed && !named ? rooms.find((each) => roomHolds(each, x, y)) : undefined);
    if ((all.has(named) && !room) || (!placed && !room)) {
      return [];
    }
    const id = String(thing.id ?? `${kind}-${index}`);
    const spot = placed ? { x, y } : centreCell(spaceOf(/** @type {PlacedRoom} */ (room)));
    return [{ key: `${kind}/${id}`, id, kind, thing, ...spot, hidden: room?.hidden ?? false }];
  });
  return [...place('link', deck?.inter_deck_connections), ...place('terminal', deck?.terminals), ...place('poi', deck?.poi)];
}

/**
 * The cell in the middle of a room.
 *
 * @param {Rect} rect
 */
export const centreCell = ({ x, y, width, height }) =>
  ({ x: Math.floor(x + (width - 1) / 2), y: Math.floor(y + (height - 1) / 2) });

/**
 * The id of the room of a cell; none: the empty text.
 *
 * @param {PlacedRoom[]} rooms
 * @param {number} x
 * @param {number} y
 */
export const roomAt = (rooms, x, y) => lastLike(rooms, (room) => roomHolds(room, x, y))?.id ?? '';

/** How far from the middle of a way between rooms one still stands on it, in cells. */
const WAY = 0.75;

/**
 * Whether somebody can stand on a cell: in a room that is drawn, or on a way between rooms. On a deck without rooms, anywhere.
 *
 * @param {PlacedRoom[]} rooms
 * @param {PlacedDoor[]} doors
 * @param {number} x
 * @param {number} y
 */
export const isFloor = (rooms, doors, x, y) => rooms.length === 0 || rooms.some((room) => roomHolds(room, x, y))
  || doors.some(({ at }) => at.path?.some((to, place, path) => place > 0 && distanceTo(path[place - 1], to, x + 0.5, y + 0.5) < WAY));

/**
 * @param {import('./geometry.js').Point} from
 * @param {import('./geometry.js').Point} to
 * @param {number} x
 * @param {number} y
 */
function distanceTo(from, to, x, y) {
  const [across, down] = [to.x - from.x, to.y - from.y];
  const part = Math.min(1, Math.max(0, ((x - from.x) * across + (y - from.y) * down) / (across ** 2 + down ** 2 || 1)));
  return Math.hypot(x - from.x - part * across, y - from.y - part * down);
}

/**
 * The tokens on this deck: those that belong to it, and of those that belong to none the ones in its rooms, or in no
 * room at all.
 *
 * @param {Record<string, any>} tokens
 * @param {PlacedRoom[]} rooms
 * @param {{ gm: boolean, deckId?: string, moved?: Map<string, { x: number, y: number, room: string }> }} options
 *     moved: places that the server has not confirmed yet
 * @returns {PlacedToken[]}
 */
export function placeTokens(tokens, rooms, { gm, deckId = '', moved = new Map() }) {
  const byId = new Map(rooms.map((room) => [room.id, room]));
  const shown = Object.entries(tokens).flatMap(([id, token]) => {
    const { x, y, room } = moved.get(id) ?? { x: token.x, y: token.y, room: token.room_id };
    const secret = statuses(token).includes('hidden');
    const elsewhere = isElsewhere(token, deckId) || (Boolean(room) && !byId.has(room));
    return elsewhere || (secret && !gm) ? []
      : [{ id, token, x, y, hidden: secret || (byId.get(room)?.hidden ?? false) }];
  });
  /** @type {Map<string, string[]>} */
  const cells = new Map();
  shown.forEach(({ id, x, y }) => cells.set(`${x}/${y}`, [...cells.get(`${x}/${y}`) ?? [], id]));
  return shown.map((token) => {
    const together = /** @type {string[]} */ (cells.get(`${token.x}/${token.y}`));
    const { dx, dy, scale } = fan(together.indexOf(token.id), together.length);
    const size = sizeOf(token.token);
    const aside = (Math.max(1, size) - 1) / 2; // a large one begins at its cell
    return { ...token, dx: dx + aside, dy: dy + aside, scale: scale * size };
  });
}

const SIZES = { least: 0.5, most: 6 };

/**
 * How many cells a token is wide.
 *
 * @param {any} token
 */
export const sizeOf = ({ size }) => (Number.isFinite(size) ? Math.min(SIZES.most, Math.max(SIZES.least, size)) : 1);

/**
 * Where the party is, in cells; nowhere, if nobody of it is seen.
 *
 * @param {PlacedToken[]} tokens
 * @returns {Rect | undefined}
 */
export const partyBox = (tokens) => around(tokens.filter(({ token }) => token.type === 'player')
  .map(({ token, x, y }) => ({ x, y, width: Math.max(1, sizeOf(token)), height: Math.max(1, sizeOf(token)) })));

/**
 * Whether a token belongs to another deck than this one.
 *
 * @param {any} token
 * @param {string} deckId
 */
export const isElsewhere = (token, deckId) => Boolean(token.deck_id) && String(token.deck_id) !== deckId;

/** What a token is called that nobody has given a name: the server wants one. */
export const NAMELESS = '?';

/**
 * What is written at a token; nothing if it has no name of its own.
 *
 * @param {any} token
 */
export const nameOf = (token) => (token.name === NAMELESS ? '' : String(token.name ?? ''));

/**
 * @param {any} token
 * @returns {string[]}
 */
export const statuses = (token) => (Array.isArray(token.status) ? token.status.map(String) : []);

/**
 * What a view of the deck should hold, in cells.
 *
 * @param {Deck | undefined} deck
 * @param {PlacedRoom[]} rooms
 * @param {PlacedToken[]} tokens
 * @returns {Rect | undefined}
 */
export function extent(deck, rooms, tokens) {
  const { width, height } = deck?.grid ?? {};
  if (deck?.image_path && width > 0 && height > 0) {
    return { x: 0, y: 0, width, height };
  }
  return around([...rooms.map(({ rect }) => rect), ...tokens.map(({ token, x, y }) => ({ x, y, width: Math.max(1, sizeOf(token)), height: Math.max(1, sizeOf(token)) }))], 0.7);
}
