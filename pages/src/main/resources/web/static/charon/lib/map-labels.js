// @ts-check
import { mood, nameOf } from './deck.js';
import { CELL, around } from './geometry.js';
import { fitted, readable } from './label.js';
import { spaceOf } from './outline.js';

/** @typedef {import('./geometry.js').Rect} Rect */
/** @typedef {{ lines: string[], size: number, x: number, y: number, anchor: 'start' | 'middle' | 'end' }} Words a text of the map, all in units of it: y is the base of its first line */
/** @typedef {{ rooms: Map<string, Words>, statuses: Map<string, Words>, tokens: Map<string, Words>, things: Map<string, Words> }} MapLabels by id, and by key; what is not there found no place */

/** Width of a letter of the page's font, in parts of its height, its ascent, and from line to line. */
const LETTER = 0.6;
const ASCENT = 0.76;
const LINE = 1.12;
/** As large as a room's name is if there is room enough, in units. */
const TITLE = 17;
/** How far from a wall a title begins, and how near it comes if there is no other way. */
const EDGE = 10;
const TIGHT = 4;
/** What is kept clear around a door without and with a sign, and around a thing, in units. */
const DOOR = 9;
const SIGN = 12;
const THING = 15;
const DISC = 19;
/** How far beyond the rooms a name may reach. */
const BEYOND = 0.6 * CELL;
const SIGNED = ['LOCKED', 'SEALED', 'DAMAGED'];
/** A name is broken into two lines where one is longer than this. */
const LONG = 11;
const SHORTEST = 3;
/** Nobody reads more words on a map. */
const MOST_WORDS = 12;
const NUMBER = /^[#№]?\d{1,4}[a-z]?$/i;
/** No name ends with one of these. */
const SMALL = new Set(['in', 'of', 'the', 'and', 'to', 'at', 'for', 'on', 'a', '&', '-']);

/**
 * Places for all names of a map, so that none covers another, nor a door, nor a token. Titles of rooms go first, then
 * the names of tokens and of what lies about, the short ones first; one that finds no place is tried in a shorter form, and
 * left out at last.
 *
 * @param {object} map
 * @param {import('./deck.js').PlacedRoom[]} map.rooms
 * @param {import('./deck.js').PlacedDoor[]} map.doors
 * @param {import('./deck.js').PlacedToken[]} map.tokens
 * @param {{ key: string, text: string, x: number, y: number }[]} map.things x and y in cells
 * @param {number} letter the least height of a letter, in units of the map
 * @returns {MapLabels}
 */
export function placeMapLabels({ rooms, doors, tokens, things }, letter) {
  const signs = doors.map(doorBox);
  const icons = things.map(({ x, y }) => square((x + 0.5) * CELL, (y + 0.5) * CELL, THING));
  const discs = tokens.map(({ x, y, dx, dy, scale }) => square((x + 0.5 + dx) * CELL, (y + 0.5 + dy) * CELL, DISC * scale));
  /** @type {Rect[]} */
  const taken = [...signs, ...icons];
  const titles = new Map(rooms.flatMap((placed) => {
    const { id, room } = placed;
    const title = titleOf(readable(room.name || id), spaceOf(placed), letter, [signs, icons, discs]);
    if (title) {
      taken.push(boxOf(title));
    }
    return title ? [[id, title]] : [];
  }));
  const statuses = new Map(rooms.flatMap((placed) => {
    const status = statusOf(placed, titles.get(placed.id), letter, taken);
    if (status) {
      taken.push(boxOf(status));
    }
    return status ? [[placed.id, status]] : [];
  }));
  const clear = [...taken, ...discs];
  const rects = rooms.map(({ id, rect }) => ({ x: rect.x * CELL, y: rect.y * CELL, width: rect.width * CELL, height: rect.height * CELL,
    said: saidOf(titles.get(id)?.lines ?? []) }));
  const field = rects.length ? around([...rects, ...discs], BEYOND) : undefined;
  const named = tokens.map((token) => ({ token, name: nameOf(token.token) })).filter(({ name }) => name)
    .sort((a, b) => a.name.length - b.name.length);
  const names = new Map(named.flatMap(({ token, name }) => {
    const { x, y, dx, dy, scale } = token;
    const found = beside(name, { x: (x + 0.5 + dx) * CELL, y: (y + 0.5 + dy) * CELL, reach: DISC * scale + 1 }, letter, clear, { rects, field });
    return found ? [[token.id, found]] : [];
  }));
  const told = [...things].sort((a, b) => a.text.length - b.text.length);
  const texts = new Map(told.flatMap(({ key, text, x, y }) => {
    const found = beside(text.toUpperCase(), { x: (x + 0.5) * CELL, y: (y + 0.5) * CELL, reach: THING + 1 }, letter, clear, { rects, field });
    return found ? [[key, found]] : [];
  }));
  return { rooms: titles, statuses, tokens: names, things: texts };
}

/**
 * Forms of a name, the whole first, then what is left when words are left out. A number at its end stays: it tells one
 * from another.
 *
 * @param {string} name
 */
export function forms(name) {
  const words = name.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  const own = words[0]?.toLowerCase() === 'the' ? words.slice(1) : words;
  const number = own.length > 1 && NUMBER.test(own[own.length - 1]) ? own.slice(-1) : [];
  const said = own.slice(0, own.length - number.length);
  const first = said.slice(said.length > 1 && said[0].endsWith('.') ? 1 : 0).slice(0, 1);
  const some = said.slice(0, SMALL.has(said[1]?.toLowerCase()) ? 1 : 2);
  return [...new Set([words, own, [...some, ...number], [...first, ...number]].map((all) => all.join(' ')))]
    .filter((form) => form.length >= Math.min(SHORTEST, name.length));
}

/**
 * The title of a room, at its upper edge or wherever in it no door is; in the largest form that is legible.
 *
 * @param {string} name
 * @param {Rect} rect in cells
 * @param {number} letter
 * @param {[Rect[], Rect[], Rect[]]} obstacles what it never covers, what it covers if there is no other way, and what it
 * keeps clear of if smaller letters or fewer words do: tokens
 * @returns {Words | undefined}
 */
function titleOf(name, rect, letter, [hard, soft, softest]) {
  const [left, top, width, height] = [rect.x, rect.y, rect.width, rect.height].map((cells) => cells * CELL);
  const largest = Math.max(TITLE, letter);
  const space = { width: width - 2 * TIGHT, height: Math.min(height - 10, Math.max(height * 0.5, 3 * letter)) };
  const [doors, things, tokens] = [hard, soft, softest].map((boxes) => boxes.filter((box) => overlaps(box, { x: left, y: top, width, height })));
  const legible = forms(name).map((form) => fitted(form, space, largest)).filter(({ size }) => size >= letter * 0.99);
  const clear = [...doors, ...things, ...tokens];
  const small = legible.length ? [fitted(legible[0].lines.join(' '), space, letter)] : [];
  for (const [obstacles, tried] of /** @type {[Rect[], typeof legible][]} */ ([[clear, legible.slice(0, 1)], [clear, small], [clear, legible.slice(1)],
    [[...doors, ...things], legible], [doors, legible]])) {
    for (const { lines, size } of tried) {
      const tall = lines.length * size * LINE;
      const from = left + Math.min(EDGE, (width - widthOf(lines, size)) / 2);
      const spots = [0, 6, 12, 18].map((down) => ({ x: from, y: top + 5 + down }))
        .concat([{ x: left + 22, y: top + 5 }, { x: left + width - widthOf(lines, size) - from + left, y: top + 5 }, { x: from, y: top + (height - tall) / 2 }, { x: from, y: top + height - tall - 5 }]);
      const free = spots.map(({ x, y }) => /** @type {Words} */ ({ lines, size, x, y: y + size * ASCENT, anchor: 'start' }))
        .find((words) => {
          const place = boxOf(words);
          return within(place, { x: left + 2, y: top + 2, width: width - 4, height: height - 4 }) && isFree(place, obstacles);
        });
      if (free) {
        return free;
      }
    }
  }
  return undefined;
}

/**
 * What is wrong with a room, below its title or where there is place for it; nothing of a room that is as it should be.
 *
 * @param {import('./deck.js').PlacedRoom} placed
 * @param {Words | undefined} title
 * @param {number} letter
 * @param {Rect[]} taken
 * @returns {Words | undefined}
 */
function statusOf(placed, title, letter, taken) {
  const { room } = placed;
  const rect = spaceOf(placed);
  const lines = [readable(room.status).toUpperCase()];
  const [left, top, width, height] = [rect.x, rect.y, rect.width, rect.height].map((cells) => cells * CELL);
  const size = Math.max(letter, title ? title.size * 0.75 : 11);
  if (mood(room.status) === 'normal' || !lines[0]) {
    return undefined;
  }
  const near = taken.filter((box) => overlaps(box, { x: left, y: top, width, height }));
  const x = title?.x ?? left + 6;
  const below = title ? title.y + (title.lines.length - 1) * title.size * LINE + size * 1.15 + 2 : top + 5 + size * ASCENT;
  const above = title ? title.y - title.size * ASCENT - size * (1 - ASCENT) - 2 : below;
  return [below, above, top + height - 6 - size * (1 - ASCENT)].map((y) => /** @type {Words} */ ({ lines, size, x, y, anchor: 'start' }))
    .find((words) => within(boxOf(words), { x: left + 2, y: top + 2, width: width - 4, height: height - 4 }) && isFree(boxOf(words), near));
}

/**
 * A name beside what it belongs to, where nothing else is; it takes that place. Rather in the same room and shorter than
 * across a wall; what the room's title says already is not said once more.
 *
 * @param {string} name
 * @param {{ x: number, y: number, reach: number }} spot
 * @param {number} size
 * @param {Rect[]} clear what is kept clear
 * @param {{ rects: (Rect & { said: string })[], field: Rect | undefined }} map the rooms with their titles, and what is seen of the map when all of it is
 * @returns {Words | undefined}
 */
function beside(name, spot, size, clear, { rects, field }) {
  const room = rects.find(({ x, y, width, height }) => spot.x > x && spot.x < x + width && spot.y > y && spot.y < y + height);
  const wishes = forms(name).flatMap((form) => broken(form)).filter((lines) => saidOf(lines) !== room?.said)
    .flatMap((lines) => spots(lines, spot, size)).map((words) => ({ words, place: boxOf(words) }));
  const near = clear.filter((box) => wishes.some(({ place }) => overlaps(box, place)));
  const free = wishes.filter(({ place }) => (!field || within(place, field)) && isFree(place, near));
  const found = free.find(({ place }) => room && within(place, room)) ?? free[0];
  if (found) {
    clear.push(found.place);
  }
  return found?.words;
}

/**
 * Where a text can be, the best places first.
 *
 * @param {string[]} lines
 * @param {{ x: number, y: number, reach: number }} spot
 * @param {number} size
 * @returns {Words[]}
 */
function spots(lines, { x, y, reach }, size) {
  const height = lines.length * size * LINE;
  const first = size * ASCENT;
  const slant = reach * 0.72;
  return /** @type {Omit<Words, 'lines' | 'size'>[]} */ ([
    { x, y: y + reach + first, anchor: 'middle' },
    { x, y: y - reach - height + first, anchor: 'middle' },
    { x: x + reach + 3, y: y - height / 2 + first, anchor: 'start' },
    { x: x - reach - 3, y: y - height / 2 + first, anchor: 'end' },
    { x: x - reach, y: y + reach + first, anchor: 'start' },
    { x: x + reach, y: y + reach + first, anchor: 'end' },
    { x: x - reach, y: y - reach - height + first, anchor: 'start' },
    { x: x + reach, y: y - reach - height + first, anchor: 'end' },
    { x: x + slant, y: y + slant + first, anchor: 'start' },
    { x: x - slant, y: y + slant + first, anchor: 'end' },
    { x: x + slant, y: y - slant - height + first, anchor: 'start' },
    { x: x - slant, y: y - slant - height + first, anchor: 'end' },
  ]).map((words) => ({ ...words, lines, size }));
}

/** A text on one line, and on two if it is long. @param {string} text */
function broken(text) {
  const { lines } = fitted(text, { width: (text.length / 2 + 1) * LETTER, height: 2.4 }, 1);
  return text.length > LONG && lines.length === 2 ? [lines, [text]] : [[text]];
}

/** What lines say, however it is written. @param {string[]} lines */
const saidOf = (lines) => lines.join(' ').toUpperCase();

/** @param {string[]} lines @param {number} size */
const widthOf = (lines, size) => Math.max(...lines.map((line) => line.length)) * size * LETTER;

/** The place that a text takes. @param {Words} words @returns {Rect} */
export function boxOf({ lines, size, x, y, anchor }) {
  const width = widthOf(lines, size);
  return { x: anchor === 'start' ? x : x - (anchor === 'end' ? width : width / 2), y: y - size * ASCENT,
    width, height: ((lines.length - 1) * LINE + 1) * size };
}

/** @param {import('./deck.js').PlacedDoor} door @returns {Rect} */
function doorBox({ at, status }) {
  const half = Math.min(1.2, at.wide ?? at.length) * CELL / 2;
  const least = SIGNED.includes(status) ? SIGN : 0;
  const upright = at.side === 'east' || at.side === 'west';
  const [across, down] = [upright ? DOOR : half, upright ? half : DOOR].map((side) => Math.max(side, least));
  return { x: at.x * CELL - across, y: at.y * CELL - down, width: 2 * across, height: 2 * down };
}

/** @param {number} x @param {number} y @param {number} reach @returns {Rect} */
const square = (x, y, reach) => ({ x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach });

/** @param {Rect} one @param {Rect} other */
const overlaps = (one, other) => one.x < other.x + other.width && other.x < one.x + one.width
  && one.y < other.y + other.height && other.y < one.y + one.height;

/** @param {Rect} place @param {Rect[]} taken */
const isFree = (place, taken) => !taken.some((box) => overlaps(box, place));

/** @param {Rect} box @param {Rect} room */
const within = (box, room) => box.x >= room.x && box.y >= room.y && box.x + box.width <= room.x + room.width
  && box.y + box.height <= room.y + room.height;

/**
 * The newer of two ways to label a map, made of the older one's parts wherever they are the same: so nothing is drawn again
 * that is where it was.
 *
 * @param {MapLabels | undefined} older
 * @param {MapLabels} newer
 * @returns {MapLabels}
 */
export const sameLabels = (older, newer) => (older ? {
  rooms: sameWords(older.rooms, newer.rooms), statuses: sameWords(older.statuses, newer.statuses), tokens: sameWords(older.tokens, newer.tokens), things: sameWords(older.things, newer.things),
} : newer);

/**
 * @param {Map<string, Words>} older
 * @param {Map<string, Words>} newer
 */
function sameWords(older, newer) {
  const all = new Map([...newer].map(([id, words]) => {
    const before = older.get(id);
    return [id, before && isSame(before, words) ? before : words];
  }));
  return all.size === older.size && [...all].every(([id, words]) => older.get(id) === words) ? older : all;
}

/** @param {Words} one @param {Words} other */
const isSame = (one, other) => one.size === other.size && one.x === other.x && one.y === other.y && one.anchor === other.anchor
  && one.lines.length === other.lines.length && one.lines.every((line, place) => line === other.lines[place]);
