// @ts-check
import { ApiError, getJson, postJson, serverNow } from '../lib/api.js';
import { sentAt, withNews } from '../lib/inbox.js';
import { alarmsOn, newestId } from '../lib/notices.js';
import { reuse } from '../lib/share.js';
import { Store } from '../lib/store.js';
import { act, trying } from './state.js';

/** @typedef {import('../lib/broadcast.js').Sent} Sent */
/** @typedef {import('../lib/broadcast.js').User} User */

/** What the game master knows of the broadcast messages. */
export const sent = new Store({
  /** @type {readonly Sent[]} newest first */
  messages: [],
  /** @type {readonly User[] | undefined} who can be addressed; none: the server does not say */
  users: undefined,
});

/** Where the messages are listed, best first: with their recipients, or without. */
let history = ['/api/gm/messages/', '/api/messages/'];
/** Whether the server lists users. */
let lists = true;
let since = 0;

/**
 * Reads, or finds that the server has no such address.
 *
 * @param {string} path
 */
async function read(path) {
  try {
    return await getJson(path);
  } catch (failure) {
    if (failure instanceof ApiError && failure.status === 404) {
      return undefined;
    }
    throw failure;
  }
}

/**
 * The messages, of which some are withdrawn now.
 *
 * @param {readonly Sent[]} messages
 * @param {readonly number[]} withdrawn ids
 * @returns {readonly Sent[]} the same list if it says so already
 */
function marked(messages, withdrawn) {
  const gone = new Set(withdrawn);
  return messages.some((message) => gone.has(message.id) && !message.withdrawn)
    ? messages.map((message) => (gone.has(message.id) ? { ...message, withdrawn: true } : message)) : messages;
}

/** Withdraws a message, from all screens: at once, also while one prepares. @param {Sent} message */
export async function withdraw({ id }) {
  if (await trying(() => postJson('/api/gm/withdraw-broadcast/', { message_id: id }))) {
    sent.update({ messages: marked(sent.state.messages, [id]) });
  }
}

/** Sends a message once more, to those whom it was for. @param {Sent} message */
export async function sendAgain({ id }) {
  if (await act('/api/gm/repeat-broadcast/', { message_id: id })) {
    await refresh();
  }
}

/** What alarms the wall now: the message that displays show first, and how many wait behind it. */
export function alarmNow() {
  const [first, ...others] = alarmsOn(
    sent.state.messages.filter(({ recipients = [], withdrawn }) => !recipients.length && !withdrawn),
    (message) => sentAt(message.created_at).getTime(), serverNow());
  return first && { ...first, others: others.length };
}

/** Withdraws what alarms the wall, if anything does. */
export async function withdrawAlarm() {
  const alarm = alarmNow();
  if (alarm) {
    await withdraw(alarm.message);
  }
}

/** Reads what was sent since the last time. */
export async function refresh() {
  const answer = await read(`${history[0]}?since=${since}`);
  if (!answer && history.length > 1) {
    history = history.slice(1);
    await refresh();
  }
  if (!answer) {
    return;
  }
  since = newestId(since, answer.messages);
  sent.update({ messages: withNews(marked(sent.state.messages, answer.withdrawn ?? []), answer.messages) });
}

/** Reads who can be addressed. */
export async function refreshUsers() {
  const answer = lists ? await read('/api/gm/users/') : undefined;
  lists &&= answer !== undefined;
  if (answer) {
    sent.update({ users: reuse(sent.state.users, answer.users) });
  }
}
