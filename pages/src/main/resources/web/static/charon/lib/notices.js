// @ts-check
import { owns } from './older.js';
/** @typedef {'LOW' | 'NORMAL' | 'HIGH' | 'CRITICAL'} Priority */
/** @typedef {{ id: number, sender: string, content: string, priority: string, created_at: string, private?: boolean }} Message a broadcast message; a private one is not for everybody */

/** How long a message stays, in milliseconds. */
const STAYS_MS = { LOW: 8_000, NORMAL: 12_000, HIGH: 20_000, CRITICAL: 30_000 };
/** How many messages without an alarm are seen at a time. */
const SEEN = 3;
/** How many messages are kept to be shown; the older ones give way. */
const LONGEST_QUEUE = 12;

/**
 * @param {Message} message
 * @returns {Priority}
 */
export const priorityOf = ({ priority }) =>
  (owns(STAYS_MS, priority) ? /** @type {Priority} */ (priority) : 'NORMAL');

/** @param {Message} message */
export const staysFor = (message) => STAYS_MS[priorityOf(message)];

/** What is for one alone crosses no screen. @param {Message} message */
const isAlarm = (message) => priorityOf(message) === 'CRITICAL' && !message.private;

/** Whether a message interrupts whoever hears the screen read. @param {Message} message */
export const isUrgent = (message) => ['HIGH', 'CRITICAL'].includes(priorityOf(message));

/**
 * The messages that wait or are seen, with new ones. Alarms do not give way to what is less urgent.
 *
 * @param {readonly Message[]} queue oldest first
 * @param {readonly Message[]} news newest first, as the server lists them
 * @returns {Message[]}
 */
export function enqueue(queue, news) {
  const all = [...queue, ...[...news].reverse()];
  const alarms = all.filter(isAlarm).slice(-LONGEST_QUEUE);
  const room = LONGEST_QUEUE - alarms.length;
  const kept = new Set([...alarms, ...(room ? all.filter((message) => !isAlarm(message)).slice(-room) : [])]);
  return all.filter((message) => kept.has(message));
}

/**
 * What of a queue is seen: the oldest, one alarm at a time.
 *
 * @param {readonly Message[]} queue oldest first
 * @returns {{ alarm: Message | undefined, others: Message[] }}
 */
export const seen = (queue) => ({
  alarm: queue.find(isAlarm),
  others: queue.filter((message) => !isAlarm(message)).slice(0, SEEN),
});

/**
 * The alarms that displays show or still have to, the one that they show first.
 *
 * @template {Message} M
 * @param {readonly M[]} messages newest first, as the server lists them
 * @param {(message: M) => number} sentAt when it was sent, in milliseconds
 * @param {number} now
 * @returns {{ message: M, ends: number }[]} when each goes by itself
 */
export function alarmsOn(messages, sentAt, now) {
  let free = 0;
  return messages.filter(isAlarm).reverse().map((message) => {
    free = Math.max(free, sentAt(message)) + STAYS_MS.CRITICAL;
    return { message, ends: free };
  }).filter(({ ends }) => ends > now);
}

/**
 * The largest id of a list; what is asked for next is newer.
 *
 * @param {number} since
 * @param {readonly Message[]} messages
 */
export const newestId = (since, messages) => messages.reduce((most, { id }) => Math.max(most, id), since);
