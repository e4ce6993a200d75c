// @ts-check
/** @typedef {import('./notices.js').Message} Message */

/** What is older than this many messages is dropped from the page. */
const LONGEST_LIST = 200;

/**
 * A list with new messages on top, each only once.
 *
 * @param {readonly Message[]} list newest first
 * @param {readonly Message[]} news newest first
 * @returns {readonly Message[]} the same list if there is nothing new
 */
export function withNews(list, news) {
  const known = new Set(list.map((message) => message.id));
  const added = news.filter((message) => !known.has(message.id));
  return added.length ? [...added, ...list].slice(0, LONGEST_LIST) : list;
}

/**
 * A list without what was withdrawn.
 *
 * @template {{ id: number }} M
 * @param {readonly M[]} list
 * @param {readonly number[] | undefined} withdrawn ids; none: nothing was
 * @returns {readonly M[]} the same list if nothing of it was
 */
export function standing(list, withdrawn) {
  const gone = new Set(withdrawn ?? []);
  return list.some(({ id }) => gone.has(id)) ? list.filter(({ id }) => !gone.has(id)) : list;
}

/**
 * When the server got a message: it writes UTC without saying so.
 *
 * @param {string} createdAt
 */
export const sentAt = (createdAt) => new Date(`${createdAt.replace(' ', 'T')}Z`);

/**
 * The page's title, with how many messages nobody has seen.
 *
 * @param {number} unread
 */
export const titleOf = (unread) => `${unread ? `(${unread}) ` : ''}Messages · Charon`;
