// @ts-check
import { Store } from '../lib/store.js';
import { reuse } from '../lib/share.js';
import { watchView } from '../lib/stream.js';

/** @typedef {Record<string, any>} View the payload of the active view, as players get it */

/** What the display knows. */
export const store = new Store({
  /** @type {View | undefined} none until the first event */
  view: undefined,
  /** @type {import('../lib/stream.js').Connection} */
  connection: 'connecting',
  /** @type {Record<string, any>} crew, npcs, sessions, shipStatus, starSystems */
  page: /** @type {any} */ (window).INITIAL_DATA,
});

/** Begins to listen. */
export function connect() {
  watchView({
    asPlayers: true,
    onView: (view) => store.update({ view: reuse(store.state.view, view) }),
    onConnection: (connection) => store.update({ connection }),
  });
}
