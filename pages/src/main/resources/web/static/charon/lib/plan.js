// @ts-check
/** @typedef {Record<string, any>} View the payload of the active view */
/** @typedef {{ id: string, name: string }} Named a room or a deck */

/**
 * @param {any} item
 * @returns {Named}
 */
const named = (item) => ({ id: String(item.id), name: String(item.name || item.id) });

/** @param {View} view */
const mapOf = (view) => view.location_data?.map ?? {};

/**
 * The rooms of the deck that is shown; none if no map is shown.
 *
 * @param {View} view
 * @returns {Named[]}
 */
export function currentRooms(view) {
  const map = mapOf(view);
  const rooms = (map.current_deck ?? map).rooms;
  return Array.isArray(rooms) ? rooms.filter((room) => room?.id !== undefined).map(named) : [];
}

/**
 * The id of the deck that is shown; empty if it has none.
 *
 * @param {View} view
 */
export const deckIdOf = (view) => String(view.encounter_deck_id || mapOf(view).current_deck_id || '');

/**
 * The decks of the place that is shown, with their levels; none if it has only one.
 *
 * @param {View} view
 * @returns {(Named & { level: number, current: boolean })[]}
 */
export function decks(view) {
  const map = mapOf(view);
  const all = map.is_multi_deck ? map.manifest?.decks : [];
  const current = deckIdOf(view);
  return (Array.isArray(all) ? all : []).map((deck) => ({
    ...named(deck),
    level: Number.isInteger(deck.level) ? deck.level : 1,
    current: String(deck.id) === current,
  }));
}

/** Places whose encounters show a map of rooms. */
const WITH_ROOMS = ['moon', 'station', 'base', 'ship', 'deck', 'room', 'level', 'section'];

/**
 * What an encounter at the place that is shown looks at.
 *
 * @param {View} view
 * @returns {'deck' | 'system' | 'orbit' | 'star'}
 */
export function sceneOf(view) {
  const type = String(view.location_type ?? '').toLowerCase();
  if (type === 'system') {
    return 'system';
  }
  if (type === 'planet') {
    return 'orbit';
  }
  return WITH_ROOMS.includes(type) || view.location_data?.map ? 'deck' : 'star';
}

/**
 * The deck that is shown, or the one map; none if there is none to be seen.
 *
 * @param {View} view
 * @returns {Record<string, any> | undefined}
 */
export function deckOf(view) {
  const map = view.location_data?.map;
  return map ? map.current_deck ?? map : undefined;
}

/**
 * Whether the players see a room; one that is not listed counts as visible.
 *
 * @param {View} view
 * @param {string} room
 */
export const isVisible = (view, room) => view.encounter_room_visibility[room] !== false;
