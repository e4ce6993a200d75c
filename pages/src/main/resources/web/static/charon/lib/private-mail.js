// @ts-check
import { withNews } from './inbox.js';

/** @typedef {import('./notices.js').Message} Message */

/** How many messages to one player a display keeps. */
const MOST = 50;

/**
 * What was sent to one player, with what is new of it on top.
 *
 * @param {readonly Message[]} mail newest first
 * @param {readonly Message[]} messages whatever came, newest first
 * @returns {readonly Message[]} the same list if there is nothing new
 */
export function withPrivate(mail, messages) {
  const all = withNews(mail, messages.filter((message) => message.private));
  return all.length > MOST ? all.slice(0, MOST) : all;
}

/**
 * How many of them nobody has read.
 *
 * @param {readonly Message[]} mail
 * @param {ReadonlySet<number>} read ids of those that somebody has
 */
export const unread = (mail, read) => mail.filter(({ id }) => !read.has(id)).length;

/**
 * Ids as they are kept: of those that are there still.
 *
 * @param {Iterable<number>} read
 * @param {readonly Message[]} mail
 */
export const toText = (read, mail) => [...read].filter((id) => mail.some((message) => message.id === id)).join(' ');

/**
 * Ids as they were kept.
 *
 * @param {string} text
 * @returns {Set<number>}
 */
export const fromText = (text) => new Set(text.split(' ').map(Number).filter((id) => id > 0));
