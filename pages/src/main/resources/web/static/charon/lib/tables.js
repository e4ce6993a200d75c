// @ts-check
/** @typedef {{ name: string, title: string, path: string, role: string | null }} Place a table that somebody may go to */
/**
 * @typedef {object} Table a table as the server's admins see it
 * @property {string} name
 * @property {string} title
 * @property {string} path where its pages begin, seen from this one
 * @property {boolean} listed
 * @property {string} campaign
 * @property {Record<string, number>} limits
 * @property {string} [player_tokens] which tokens its players move; none: as the server says
 * @property {string} created_at
 * @property {string | null} archived_at
 * @property {number} players
 * @property {number} gm
 * @property {string | null} changed_at
 * @property {'asleep' | 'awake' | 'shown' | 'archived'} state
 */
/** @typedef {'name' | 'listeners' | 'changed'} Order */

/** The table that is there without being made, and that addresses without a name mean. */
export const DEFAULT = 'default';

const NAME = /^[a-z0-9][a-z0-9-]{0,62}$/;
const LONGEST = 63;
const STEPS = /** @type {const} */ ([[86_400, 'day', 'days'], [3_600, 'h', 'h'], [60, 'min', 'min']]);

/**
 * What is wrong with a name for a new table; empty if it can be taken.
 *
 * @param {string} name
 * @param {readonly { name: string }[]} taken
 */
export function nameFault(name, taken) {
  if (!name) {
    return '';
  }
  if (!NAME.test(name)) {
    return name.length > LONGEST ? `At most ${LONGEST} characters.`
      : 'Small letters a to z, digits and hyphens, and no hyphen in front.';
  }
  return taken.some((table) => table.name === name) ? `There is or was a table ${name}.` : '';
}

/**
 * A name for a table with this title.
 *
 * @param {string} title
 */
export const nameFor = (title) => title.normalize('NFD').toLowerCase().replace(/[\u0300-\u036f']/g, '')
  .replace(/[^a-z0-9]+/g, '-').replace(/^-+/, '').slice(0, LONGEST).replace(/-+$/, '');

/**
 * What people call a table.
 *
 * @param {{ name: string, title: string }} table
 */
export const titleOf = (table) => table.title || table.name;

/**
 * How many streams are open at a table.
 *
 * @param {Pick<Table, 'players' | 'gm'>} table
 */
export const listenersOf = ({ players, gm }) => players + gm;

/** @type {Record<Order, (one: Table, other: Table) => number>} */
const ORDERS = {
  name: () => 0,
  listeners: (one, other) => listenersOf(other) - listenersOf(one),
  changed: (one, other) => (other.changed_at ?? '').localeCompare(one.changed_at ?? ''),
};

/**
 * The tables in an order; those that are the same in it by name, archived ones last.
 *
 * @param {readonly Table[]} tables
 * @param {Order} order
 */
export const sorted = (tables, order) => [...tables].sort((one, other) =>
  Number(Boolean(one.archived_at)) - Number(Boolean(other.archived_at))
  || ORDERS[order](one, other) || one.name.localeCompare(other.name));

/**
 * Those in which all words of a text occur.
 *
 * @template {Record<string, any>} T
 * @param {readonly T[]} entries
 * @param {string} text
 * @param {readonly (keyof T)[]} members where it is looked for
 */
export function matching(entries, text, members) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    const said = members.map((member) => entry[member] ?? '').join(' ').toLowerCase();
    return words.every((word) => said.includes(word));
  });
}

/**
 * How long ago something was, in a few words.
 *
 * @param {string | null | undefined} time as the server writes it
 * @param {number} now in milliseconds
 */
export function ago(time, now) {
  if (!time) {
    return 'never';
  }
  const seconds = Math.max(0, (now - Date.parse(time)) / 1000);
  const step = STEPS.find(([length]) => seconds >= length);
  if (!step) {
    return seconds < 10 ? 'now' : `${Math.floor(seconds)} s ago`;
  }
  const count = Math.floor(seconds / step[0]);
  return `${count} ${count === 1 ? step[1] : step[2]} ago`;
}

/**
 * Which of these tables a page belongs to, and where else its person is a game master.
 *
 * @param {readonly Place[]} places
 * @param {string} base what the paths of the page's table begin with
 * @returns {{ here?: Place, others: Place[] }} no `here` if there is nothing to tell apart
 */
export function around(places, base) {
  const here = places.find(({ path }) => path === `${base}/`)
    ?? (base === '' || base === `/t/${DEFAULT}` ? places.find(({ name }) => name === DEFAULT) : undefined);
  return {
    here: places.some(({ name }) => name !== DEFAULT) ? here : undefined,
    others: places.filter((place) => place.role === 'gm' && place !== here),
  };
}

/**
 * Which member of a request a refusal is about, if it says so: the one it names first.
 *
 * @param {string} refusal
 * @param {readonly string[]} members
 */
export function memberIn(refusal, members) {
  const found = members.map((member) => ({ member, at: refusal.search(new RegExp(`\\b${member}\\b`)) }))
    .filter((each) => each.at >= 0).sort((one, other) => one.at - other.at);
  return found[0]?.member ?? '';
}
