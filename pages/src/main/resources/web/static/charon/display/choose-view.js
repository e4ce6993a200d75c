// @ts-check
import { owns } from '../lib/older.js';
/** @typedef {'standby' | 'bridge' | 'encounter' | 'charon' | 'messages' | 'order'} ViewName */

/** @type {Record<string, { name: ViewName, title: string, tab?: string }>} by `view_type` */
const VIEWS = {
  STANDBY: { name: 'standby', title: 'Standby' },
  BRIDGE: { name: 'bridge', title: 'Bridge' },
  SHIP_DASHBOARD: { name: 'bridge', title: 'Ship status', tab: 'status' },
  ENCOUNTER: { name: 'encounter', title: 'Encounter' },
  CHARON_TERMINAL: { name: 'charon', title: 'CHARON' },
  COMM_TERMINAL: { name: 'standby', title: 'Terminal' },
  MESSAGES: { name: 'messages', title: 'Messages' },
};

/**
 * What the display draws for a view; standby for anything it does not know.
 *
 * @param {unknown} type the member `view_type`, if there is a state yet
 */
export const chooseView = (type) =>
  (typeof type === 'string' && owns(VIEWS, type) ? VIEWS[type] : VIEWS.STANDBY);

/** @typedef {{ name: ViewName, title: string, tab?: string, held: boolean }} Held what a display holds, whatever is shown */

/** @type {Record<string, { name: ViewName, title: string, tab?: string }>} by what a display is pinned to */
const PINS = {
  STATUS: VIEWS.SHIP_DASHBOARD,
  MAP: { name: 'bridge', title: 'Map', tab: 'map' },
  CREW: { name: 'bridge', title: 'Crew', tab: 'personnel' },
  PERSONNEL: { name: 'bridge', title: 'Crew', tab: 'personnel' },
  LOGS: { name: 'bridge', title: 'Logs', tab: 'logs' },
  CHARON: VIEWS.CHARON_TERMINAL,
  MESSAGES: VIEWS.MESSAGES,
  ORDER: { name: 'order', title: 'Turns' },
  STANDBY: VIEWS.STANDBY,
};

/**
 * What a display holds that is pinned; nothing if it is not, or to something that it does not know. The map that it is
 * pinned to is the one where the party is, if they are anywhere.
 *
 * @param {string} pin
 * @param {{ name: ViewName, title: string }} shown what all show
 * @returns {Held | undefined}
 */
export function pinned(pin, shown) {
  if (!owns(PINS, pin)) {
    return undefined;
  }
  return { ...(pin === 'MAP' && shown.name === 'encounter' ? shown : PINS[pin]), held: true };
}
