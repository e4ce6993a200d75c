// @ts-check
import { last } from './older.js';
/** @typedef {{ message_id: string, role: string, content: string, timestamp?: string }} Said */

/**
 * Whether the last word is a question; its answer may wait for the game master.
 *
 * @param {readonly Said[]} messages oldest first
 */
export const awaitsAnswer = (messages) => last(messages)?.role === 'user';

/**
 * The answers that were not there before.
 *
 * @param {readonly Said[]} before
 * @param {readonly Said[]} now
 */
export function newAnswers(before, now) {
  const known = new Set(before.map((message) => message.message_id));
  return now.filter((message) => message.role === 'charon' && !known.has(message.message_id))
    .map((message) => message.message_id);
}

/**
 * The messages with one more, if it is not among them yet.
 *
 * @param {readonly Said[]} messages
 * @param {Said} message
 */
export const withSaid = (messages, message) =>
  (messages.some((one) => one.message_id === message.message_id) ? messages : [...messages, message]);

/**
 * Where a channel is read or written.
 *
 * @param {string} channel
 * @param {string} action
 */
export const channelPath = (channel, action) => `/api/charon/${encodeURIComponent(channel)}/${action}/`;
