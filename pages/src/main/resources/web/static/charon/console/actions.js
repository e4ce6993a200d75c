// @ts-check
import { decks, isVisible } from '../lib/plan.js';
import { act, store } from './state.js';
import { desk } from './desk.js';
import { mayBeginAnew } from './question.js';
import { counted, doAll, wishes } from './wishes.js';

/** @typedef {import('./state.js').View} View */

export const DOOR_STATES = ['OPEN', 'CLOSED', 'LOCKED', 'SEALED', 'DAMAGED'];

/** @returns {View} */
const view = () => store.state.view ?? {};

/** The name of what there is only one of. */
const THE_ONE = '';

/** @type {import('../lib/asked.js').Asked<View>} */
const views = wishes();
/** @type {import('../lib/asked.js').Asked<string>} by the one; ids */
const shownDecks = wishes();
/** @type {import('../lib/asked.js').Asked<boolean>} whether they are visible, by id */
const rooms = wishes();
/** @type {import('../lib/asked.js').Asked<string>} their states, by id */
const doors = wishes();
/** @type {import('../lib/asked.js').Asked<Record<string, unknown>>} what is said of them, by name */
const systems = wishes();
/** @type {import('../lib/asked.js').Asked<number>} how high they stand, by what they are of and their names */
const values = wishes();

/**
 * Shows a view. What is on already is not entered again, as that would begin it anew; what would wipe a conversation
 * is asked for first.
 *
 * @param {string} type
 * @param {string} [place] slug of the location
 */
export async function showView(type, place = '') {
  const now = views.of(THE_ONE, view());
  const other = now.view_type !== type || (type === 'ENCOUNTER' && now.location_slug !== place);
  if (other && await mayBeginAnew(type)) {
    const wanted = { view_type: type, location_slug: place, remember: true };
    await views.wish(THE_ONE, wanted, () => act('/api/gm/switch-view/', wanted));
  }
}

/** Takes back the view of before the server was started. It can be asked for once, and again if that fails. */
export async function resume() {
  const { earlier } = store.state;
  store.update({ earlier: undefined });
  if (!await act('/api/gm/session/resume/')) {
    store.update({ earlier });
  }
}

/**
 * Shows a location.
 *
 * @param {string} place slug
 */
export function showPlace(place) {
  desk.update({ place, room: '', selected: [], terminal: undefined, pane: 'stage' });
  showView('ENCOUNTER', place);
}

/**
 * Opens what a comm terminal has in it, for the game master alone. Nothing happens at the table.
 *
 * @param {string} place
 * @param {string} terminal
 */
export const readTerminal = (place, terminal) => desk.update({ terminal: { place, slug: terminal }, pane: 'stage' });

/**
 * Shows a comm terminal on top of what the displays show.
 *
 * @param {string} place
 * @param {string} terminal
 */
export function showTerminal(place, terminal) {
  const now = view();
  if (now.overlay_location_slug !== place || now.overlay_terminal_slug !== terminal) {
    act('/api/gm/show-terminal/', { location_slug: place, terminal_slug: terminal });
  }
}

/** Takes the comm terminal away. */
export function hideTerminal() {
  act('/api/terminal/hide/');
}

/** Takes the comm terminal away, from the screens and from the game master's map. */
export function clearTerminal() {
  const { overlay_location_slug: place, overlay_terminal_slug: slug } = view();
  const { terminal } = desk.state;
  if (terminal?.place === place && terminal?.slug === slug) {
    desk.update({ terminal: undefined });
  }
  hideTerminal();
}

/**
 * Shows a deck of the place that is on.
 *
 * @param {{ id: string, level: number }} deck
 */
export function showDeck(deck) {
  shownDecks.wish(THE_ONE, deck.id,
    () => act('/api/gm/encounter/switch-level/', { level: deck.level, deck_id: deck.id }));
}

/**
 * Shows a deck further on in the list.
 *
 * @param {number} step
 */
export function stepDeck(step) {
  const all = decks(view());
  const now = shownDecks.of(THE_ONE, all.find((deck) => deck.current)?.id ?? '');
  const next = all[all.findIndex((deck) => deck.id === now) + step];
  if (next) {
    showDeck(next);
  }
}

/**
 * Chooses a room: its notes are shown. Nothing happens at the table.
 *
 * @param {string} room
 */
export const chooseRoom = (room) => desk.update({ room });

/**
 * Reveals a room, or hides it.
 *
 * @param {string} room
 */
export function toggleRoom(room) {
  desk.update({ room });
  setRooms([room], !willBeVisible(room));
}

/**
 * Reveals rooms, or hides them. Only those that are not so yet are spoken of.
 *
 * @param {string[]} these
 * @param {boolean} visible
 */
export function setRooms(these, visible) {
  const others = these.filter((room) => willBeVisible(room) !== visible);
  if (others.length) {
    rooms.wishAll(others.map((room) => [room, visible]), () => doAll(
      `${visible ? 'Revealed' : 'Hid'} ${counted(others.length, 'room')}`,
      others.map((room) => ({ command: 'toggle-room', room_id: room, visible }))));
  }
}

/** @param {string} room */
const willBeVisible = (room) => rooms.of(room, isVisible(view(), room));

/**
 * How a door is: as was said, else as the map has it.
 *
 * @param {Record<string, string> | undefined} said by door
 * @param {{ id: string, door_status?: string }} door
 * @returns {string}
 */
export const doorState = (said, door) => said?.[door.id] ?? door.door_status ?? 'CLOSED';

/**
 * @param {string} door
 * @param {string} state
 */
export function setDoor(door, state) {
  doors.wish(door, state, () => act('/api/gm/encounter/set-door-status/', { connection_id: door, door_status: state }));
}

/**
 * Closes a door that is open, and opens any other.
 *
 * @param {{ id: string, door_status?: string }} door
 */
export function turnDoor(door) {
  const state = doors.of(door.id, doorState(view().encounter_door_status, door));
  setDoor(door.id, state === 'OPEN' ? 'CLOSED' : 'OPEN');
}

/**
 * Shows a portrait, or takes it away.
 *
 * @param {string} person
 */
export const togglePortrait = (person) => act('/api/gm/encounter/toggle-portrait/', { npc_id: person });

/** Takes all portraits away. Pressed again before the first answer is here, they stay away. */
export function hidePortraits() {
  const shown = view().encounter_active_portraits;
  doAll(`Took ${counted(shown.length, 'portrait')} away`, shown.map((/** @type {string} */ person) =>
    ({ command: 'toggle-portrait', npc_id: person, visible: false })));
}

/**
 * Says something about a system of the ship; what was said before and is not said now stays.
 *
 * @param {string} system
 * @param {{ status?: string, condition?: number, info?: string | null }} news
 */
export function setSystem(system, news) {
  const status = store.state.ship?.systems?.[system]?.status ?? 'ONLINE';
  const said = systems.of(system, view().ship_system_overrides?.[system] ?? {});
  const saying = { status, ...said, ...news };
  return systems.wish(system, saying, () => act('/api/gm/ship-status/toggle/', { system, ...saying }));
}

/**
 * Lets a value of the ship, or of somebody of the crew, stand higher or lower; never below nothing.
 *
 * @param {string | undefined} person none: of the ship
 * @param {string} member
 * @param {number} now
 * @param {number} by
 */
export function stepValue(person, member, now, by) {
  const name = `${person ?? ''}.${member}`;
  const stands = values.of(name, now);
  const wanted = Math.max(0, stands + by);
  if (wanted !== stands) {
    values.wish(name, wanted, () => sayOf(person, { [member]: wanted }));
  }
}

/**
 * Says something of the ship, or of somebody of the crew, above what their file says.
 *
 * @param {string | undefined} person none: of the ship
 * @param {Record<string, unknown>} news null: the file has its say again
 */
export const sayOf = (person, news) => (person === undefined
  ? act('/api/gm/set-ship/', news) : act('/api/gm/set-crew/', { id: person, ...news }));
