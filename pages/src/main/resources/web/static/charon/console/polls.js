// @ts-check
import { displaysHere } from '../lib/presence.js';
import { newestTalk } from '../lib/news.js';
import { Polling } from '../lib/polling.js';
import { reuse } from '../lib/share.js';
import { records } from '../lib/values.js';
import { ask, store } from './state.js';

/** @typedef {typeof store.state} State */

/** @type {import('lit').ReactiveControllerHost} what is read for: it is there as long as its scripts run */
const PAGE = {
  addController: (part) => part.hostConnected?.(),
  removeController() {},
  requestUpdate() {},
  updateComplete: Promise.resolve(true),
};

/**
 * Reads something now and then, while somebody looks at the page; what the stream tells of, when it does.
 *
 * @template {keyof State} N
 * @param {N} member what of the state it becomes
 * @param {string} path
 * @param {number} seconds
 * @param {(answer: any) => State[N] | undefined | Promise<State[N]>} part
 * @param {(latest: import('../lib/news.js').News) => unknown} [news] of all news, what it is about
 * @returns {() => Promise<void>} reads at once
 */
function regularly(member, path, seconds, part, news) {
  const nothing = store.state[member];
  const polling = new Polling(PAGE, async () => {
    const answer = await ask(path);
    if (answer.refused === undefined) {
      store.update({ [member]: reuse(store.state[member], await part(answer)) });
    } else if (answer.refused === 404) {
      store.update({ [member]: nothing });
    } else {
      throw new Error(`${path}: ${answer.refused}`);
    }
  }, seconds * 1000, { news });
  return () => polling.now();
}

/**
 * Calls when a part of the view is another one.
 *
 * @param {(state: State) => unknown} select
 * @param {() => void} changed
 */
function onChange(select, changed) {
  let before = select(store.state);
  store.subscribe(() => {
    const now = select(store.state);
    if (!Object.is(before, now)) {
      before = now;
      changed();
    }
  });
}

/** The rooms of all decks of the place that is on; the view has those of one deck only. */
async function readDecks() {
  const place = store.state.view?.location_data;
  const answer = place?.has_map
    ? await ask(`/api/encounter-map/${encodeURIComponent(place.slug)}/all-decks/`) : undefined;
  if (place === store.state.view?.location_data) {
    store.update({ decks: answer?.decks ?? [] });
  }
}

/** Begins to read what is not on the stream. */
export function poll() {
  regularly('locations', '/api/gm/locations/', 20, (answer) => answer.locations);
  regularly('images', '/api/gm/encounter/token-images/', 60, (answer) => answer.images);
  const readCrew = regularly('crew', '/api/page-data/', 60, ({ crew }) => records(crew).filter(({ id, name }) => id || name));
  regularly('problems', '/api/gm/campaign/problems/', 10, (answer) => answer.problems);
  regularly('displays', '/api/gm/displays/', 10, async ({ players, gm, displays = [] }) => {
    store.update({ screens: reuse(store.state.screens, displays) });
    return { players, gm, here: await displaysHere() };
  });
  regularly('presets', '/api/gm/broadcasts/', 30, (answer) => answer.broadcasts);
  regularly('handouts', '/api/gm/handouts/', 15, ({ images, pages }) => ({ images, pages }));
  regularly('channels', '/api/gm/charon/channels/', 5, (answer) => answer.channels, newestTalk);
  const readShip = regularly('ship', '/api/ship-status/', 20, (answer) => answer.ship);
  const readEarlier = regularly('earlier', '/api/gm/session/', 20, (answer) => answer.earlier ?? undefined);
  const readPlaces = regularly('remembered', '/api/gm/places/', 20, (answer) => answer.places);
  onChange((state) => state.live?.ship_system_overrides, readShip);
  onChange((state) => state.live?.ship_values, readShip);
  onChange((state) => state.live?.crew_values, readCrew);
  onChange((state) => state.live?.view_type, readEarlier);
  onChange((state) => state.live?.location_slug, readPlaces);
  onChange((state) => state.live?.view_type, readPlaces);
  onChange((state) => state.view?.location_data, readDecks);
}
