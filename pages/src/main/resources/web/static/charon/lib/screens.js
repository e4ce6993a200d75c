// @ts-check
/**
 * @typedef {object} Screen a display, as the server lists it
 * @property {string} key
 * @property {string} name
 * @property {string} label
 * @property {string} address
 * @property {string} agent
 * @property {boolean} connected
 * @property {'fresh' | 'behind' | 'lost' | 'gone'} state
 * @property {string} since
 * @property {string | null} seen_at
 * @property {number} behind
 * @property {number | null} width
 * @property {number | null} height
 * @property {boolean | null} visible
 * @property {import('./geometry.js').Rect & { deck_id: string }} [frame] what of a deck it shows, in cells
 * @property {Record<string, any>} settings
 */

/** A change needs a moment to be drawn: who is behind for no longer than that is fresh. */
export const PATIENT_MS = 3_000;

const MACHINES = [['iPad', 'iPad'], ['iPhone', 'iPhone'], ['Android', 'Android'], ['CrOS', 'Chromebook'], ['Mac OS', 'Mac'], ['Windows', 'Windows'], ['Tizen|Web0S|WebOS|SmartTV|SMART-TV', 'TV'], ['Linux', 'Linux']];

/**
 * What a screen runs on, as far as its browser tells.
 *
 * @param {string} agent
 */
export const machine = (agent) => MACHINES.find(([words]) => new RegExp(words).test(agent ?? ''))?.[1] ?? 'Screen';

/**
 * What a display is called: as the game master named it, as it calls itself, else by what it is.
 *
 * @param {Pick<Screen, 'name' | 'label' | 'agent' | 'key'>} screen
 */
export const titleOf = ({ name, label, agent, key }) => name || label || `${machine(agent)} ${String(key).slice(0, 4)}`;

/**
 * How a display stands, in a word or two.
 *
 * @param {Screen} screen
 */
export function standing({ state, behind, visible }) {
  switch (state) {
    case 'behind': return behind === 1 ? '1 change behind' : `${behind} changes behind`;
    case 'lost': return 'lost';
    case 'gone': return 'gone';
    default: return visible === false ? 'in the background' : 'fresh';
  }
}

/**
 * Since when each display is behind that is.
 *
 * @param {ReadonlyMap<string, number>} before by key
 * @param {readonly Screen[]} screens
 * @param {number} now
 * @returns {Map<string, number>}
 */
export const behindSince = (before, screens, now) => new Map(screens.filter(({ state }) => state === 'behind')
  .map(({ key }) => [key, before.get(key) ?? now]));

/**
 * The displays that the game master should know of: lost ones, those that stay behind, and known ones that are gone.
 *
 * @param {readonly Screen[]} screens
 * @param {ReadonlyMap<string, number>} behind since when, by key
 * @param {number} now
 * @returns {Screen[]} the worst first
 */
export function troubles(screens, behind, now) {
  const order = ['lost', 'gone', 'behind'];
  return screens.filter(({ state, key, name }) => state === 'lost' || (state === 'gone' && name)
    || (state === 'behind' && now - (behind.get(key) ?? now) >= PATIENT_MS))
    .sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
}

/**
 * That in a few words: one is named, several are counted.
 *
 * @param {readonly Screen[]} screens those that are to be known of
 */
export function alarmed(screens) {
  const [first] = screens;
  if (!first) {
    return '';
  }
  if (screens.length === 1) {
    return `${titleOf(first)} ${first.state === 'behind' ? `${first.behind} behind` : first.state}`;
  }
  return ['lost', 'gone', 'behind'].map((state) => [screens.filter((screen) => screen.state === state).length, state])
    .filter(([count]) => count).map(([count, state]) => `${count} ${state}`).join(', ');
}

/**
 * How many CSS pixels one inch is on a screen.
 *
 * @param {number} width in CSS pixels
 * @param {number} height likewise
 * @param {number} diagonal in inches
 * @returns {number} NaN: nobody knows
 */
export function pixelsPerInch(width, height, diagonal) {
  const pixels = Math.hypot(width, height) / diagonal;
  return Number.isFinite(pixels) && pixels >= 1 && pixels <= 2_000 ? Math.round(pixels * 10) / 10 : NaN;
}
