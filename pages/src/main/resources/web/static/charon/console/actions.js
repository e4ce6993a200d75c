// @ts-check
import { Asked } from '../lib/asked.js';
import { decks, isVisible } from '../lib/plan.js';
import { act, store } from './state.js';
import { desk } from './desk.js';

/** @typedef {import('./state.js').View} View */

export const DOOR_STATES = ['OPEN', 'CLOSED', 'LOCKED', 'SEALED', 'DAMAGED'];
export const TOKEN_STATES = ['wounded', 'dead', 'panicked', 'stunned', 'hidden'];

/** @returns {View} */
const view = () => store.state.view ?? {};

/** The name of what there is only one of. */
const THE_ONE = '';

/** @type {Asked<View>} */
const views = new Asked();
/** @type {Asked<string>} by the one; ids */
const shownDecks = new Asked();
/** @type {Asked<boolean>} whether they are visible, by id */
const rooms = new Asked();
/** @type {Asked<string>} their states, by id */
const doors = new Asked();
/** @type {Asked<string[]>} their states, by id */
const tokens = new Asked();
/** @type {Asked<boolean>} whether they are gone, by id */
const removed = new Asked();
/** @type {Asked<Record<string, unknown>>} what is said of them, by name */
const systems = new Asked();

let seen = store.state.view;
store.subscribe(() => {
  if (store.state.view !== seen) {
    seen = store.state.view;
    [views, shownDecks, rooms, doors, tokens, removed, systems].forEach((asked) => asked.seen());
  }
});

/**
 * Shows a view. What is on already is not entered again, as that would begin it anew.
 *
 * @param {string} type
 * @param {string} [place] slug of the location
 */
export async function showView(type, place = '') {
  const now = views.of(THE_ONE, view());
  if (now.view_type !== type || (type === 'ENCOUNTER' && now.location_slug !== place)) {
    const wanted = { view_type: type, location_slug: place };
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
  desk.update({ place, room: '', selected: '', pane: 'stage' });
  showView('ENCOUNTER', place);
}

/**
 * Shows a comm terminal on top, or takes it away if it is there.
 *
 * @param {string} place
 * @param {string} terminal
 */
export function toggleTerminal(place, terminal) {
  const now = view();
  if (now.overlay_location_slug === place && now.overlay_terminal_slug === terminal) {
    hideTerminal();
  } else {
    act('/api/gm/show-terminal/', { location_slug: place, terminal_slug: terminal });
  }
}

/** Takes the comm terminal away. */
export function hideTerminal() {
  act('/api/terminal/hide/');
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
 * Reveals a room, or hides it.
 *
 * @param {string} room
 */
export function toggleRoom(room) {
  desk.update({ room });
  setRoom(room, !willBeVisible(room));
}

/**
 * Reveals rooms, or hides them, one by one: a list of all would say again of the others what they were. Once the
 * server has refused one, the rest stays as it is.
 *
 * @param {string[]} these
 * @param {boolean} visible
 */
export function setRooms(these, visible) {
  let refused = false;
  these.filter((room) => willBeVisible(room) !== visible).forEach((room) => setRoom(room, visible, async (send) => {
    const answer = refused ? undefined : await send();
    refused ||= !answer;
    return answer;
  }));
}

/** @param {string} room */
const willBeVisible = (room) => rooms.of(room, isVisible(view(), room));

/**
 * @param {string} room
 * @param {boolean} visible
 * @param {(send: () => Promise<any>) => Promise<any>} [sending]
 */
function setRoom(room, visible, sending = (send) => send()) {
  rooms.wish(room, visible, () => sending(() => act('/api/gm/encounter/toggle-room/', { room_id: room, visible })));
}

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
 * Puts a door into its next state.
 *
 * @param {{ id: string, door_status?: string }} door
 */
export function turnDoor(door) {
  const state = DOOR_STATES.indexOf(doors.of(door.id, doorState(view().encounter_door_status, door)));
  setDoor(door.id, DOOR_STATES[(state + 1) % DOOR_STATES.length]);
}

/**
 * @param {Record<string, unknown>} token type, name, image_url, x, y, room_id
 */
export const placeToken = (token) => act('/api/gm/encounter/place-token/', token);

/**
 * @param {string} id
 * @param {number} x
 * @param {number} y
 * @param {string} room
 */
export const moveToken = (id, x, y, room) =>
  act('/api/gm/encounter/move-token/', { token_id: id, x, y, room_id: room });

/** @param {string} id */
export function removeToken(id) {
  if (!removed.of(id, false)) {
    removed.wish(id, true, () => act('/api/gm/encounter/remove-token/', { token_id: id }));
  }
}

/** Takes all tokens away. */
export function clearTokens() {
  act('/api/gm/encounter/clear-tokens/');
}

/**
 * Gives a token a status, or takes it.
 *
 * @param {string} id
 * @param {string} state
 */
export function toggleState(id, state) {
  const token = view().encounter_tokens?.[id];
  if (token) {
    const now = tokens.of(id, token.status);
    const others = now.filter((one) => one !== state);
    const status = others.length < now.length ? others : [...others, state];
    tokens.wish(id, status, () => act('/api/gm/encounter/update-token-status/', { token_id: id, status }));
  }
}

/**
 * Shows a portrait, or takes it away.
 *
 * @param {string} person
 */
export const togglePortrait = (person) => act('/api/gm/encounter/toggle-portrait/', { npc_id: person });

/** Takes all portraits away. Pressed again before the first answer is here, they stay away. */
export function hidePortraits() {
  view().encounter_active_portraits.forEach((/** @type {string} */ person) =>
    act('/api/gm/encounter/toggle-portrait/', { npc_id: person, visible: false }));
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
