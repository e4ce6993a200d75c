// @ts-check
import { find } from '../lib/locations.js';
import { store } from './state.js';

/**
 * What something is called at the table; its id if that is not known here.
 *
 * @type {import('../lib/steer.js').Names}
 */
export function nameOf(kind, id) {
  const { view, decks, locations, crew } = store.state;
  const map = view?.location_data?.map;
  const plans = [map?.current_deck ?? map, ...decks].filter(Boolean);
  /** @param {string} list */
  const among = (list) => plans.flatMap((plan) => plan[list] ?? []).find((one) => String(one.id) === id)?.name;
  const name = {
    place: () => find(locations, id)?.name,
    room: () => among('rooms'),
    door: () => among('connections'),
    deck: () => map?.manifest?.decks?.find((/** @type {any} */ deck) => deck.id === id)?.name,
    token: () => view?.encounter_tokens?.[id]?.name,
    person: () => (view?.encounter_npc_data?.[id] ?? crew.find((one) => String(one.id) === id))?.name,
  }[kind]();
  return name || id;
}
