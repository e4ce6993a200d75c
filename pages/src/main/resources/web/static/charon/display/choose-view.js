// @ts-check
import { owns } from '../lib/older.js';
/** @typedef {'standby' | 'bridge' | 'encounter' | 'charon' | 'messages'} ViewName */

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
