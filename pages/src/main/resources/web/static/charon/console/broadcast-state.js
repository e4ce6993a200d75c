// @ts-check
import { ApiError, getJson } from '../lib/api.js';
import { withNews } from '../lib/inbox.js';
import { newestId } from '../lib/notices.js';
import { reuse } from '../lib/share.js';
import { Store } from '../lib/store.js';

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
  sent.update({ messages: withNews(sent.state.messages, answer.messages) });
}

/** Reads who can be addressed. */
export async function refreshUsers() {
  const answer = lists ? await read('/api/gm/users/') : undefined;
  lists &&= answer !== undefined;
  if (answer) {
    sent.update({ users: reuse(sent.state.users, answer.users) });
  }
}
