// @ts-check
import { THINKING_MS, getJson, postJson } from '../lib/api.js';
import { channelPath } from '../lib/conversation.js';
import { reuse } from '../lib/share.js';
import { Store } from '../lib/store.js';
import { listChannels } from '../lib/channels.js';
import { desk, keepDraft } from './desk.js';
import { act, notify, store as gm } from './state.js';

/** @typedef {import('../lib/conversation.js').Said} Said */
/** @typedef {import('../lib/channels.js').Channel} Channel */
/** @typedef {{ pending_id: string, query_id: string, query: string, response: string, timestamp: string }} Pending an answer that waits for approval */

/** @type {readonly any[]} one for all: a new one each time would count as a change */
export const NOTHING = Object.freeze([]);

/** What the names of drafts for a channel begin with. */
const DRAFT = 'charon.';

/** What the game master's side of the conversations knows. */
export const talk = new Store({
  /** @type {readonly Channel[]} as the server lists them */
  channels: NOTHING,
  /** The channel that was chosen; empty: the one that the display shows. */
  chosen: '',
  /** @type {Record<string, readonly Said[]>} by channel; those that were shown */
  conversations: {},
  /** @type {Record<string, readonly Pending[]>} by channel */
  queues: {},
  /** @type {Record<string, string>} what is written, by channel: no text goes to another one */
  drafts: keptDrafts(),
  /** @type {Record<string, string>} answers that were edited, by the id of what waits */
  edits: {},
});

/** @returns {Record<string, string>} what was written before the page was loaded again */
function keptDrafts() {
  return Object.fromEntries(Object.entries(desk.state.drafts).filter(([name]) => name.startsWith(DRAFT))
    .map(([name, text]) => [name.slice(DRAFT.length), text]));
}

/** The channel that the display shows. */
export const onScreen = () => gm.state.view?.charon_active_channel || 'story';

/** The channel that the game master looks at. */
export const current = () => talk.state.chosen || onScreen();

/** @param {readonly Channel[]} channels */
export const channelsNow = (channels) => listChannels(channels, onScreen(), current());

/**
 * Looks at a channel. Whoever chooses the one on the screen stays with the screen.
 *
 * @param {string} channel
 */
export function choose(channel) {
  talk.update({ chosen: channel === onScreen() ? '' : channel });
}

/**
 * @param {string} channel
 * @param {string} text
 */
export function write(channel, text) {
  talk.update({ drafts: { ...talk.state.drafts, [channel]: text } });
  keepDraft(`${DRAFT}${channel}`, text || undefined);
}

/**
 * @param {string} pending
 * @param {string} text
 */
export const edit = (pending, text) => talk.update({ edits: { ...talk.state.edits, [pending]: text } });

/**
 * Does something to a channel as the game master, and looks at what came of it.
 *
 * @param {string} channel
 * @param {string} action
 * @param {Record<string, unknown>} [body]
 */
export async function actOn(channel, action, body) {
  const answer = await act(gmPath(channel, action), body);
  if (answer) {
    await refreshChannel(channel).catch(() => {}); // what came of it is read again soon
  }
  return answer;
}

/**
 * Has an answer made, which then waits for approval. It may take a while.
 *
 * @param {string} channel
 * @param {{ prompt: string, context_override?: string }} body
 */
export async function generate(channel, body) {
  try {
    const answer = await postJson(gmPath(channel, 'generate'), body, THINKING_MS);
    await readQueue(channel).catch(() => {}); // it is read again soon
    return answer;
  } catch (failure) {
    notify(/** @type {Error} */ (failure).message);
    return undefined;
  }
}

/** Reads the channels, what waits in each, and the conversation that is looked at. */
export async function refresh() {
  const { channels } = await getJson('/api/gm/charon/channels/');
  talk.update({ channels: reuse(talk.state.channels, channels) });
  const busy = channels.filter((/** @type {Channel} */ channel) => channel.message_count > 0 && channel.channel !== current());
  await Promise.all([refreshChannel(current()),
    ...busy.map((/** @type {Channel} */ { channel }) => readQueue(channel))]);
}

/**
 * Says that what is on a channel was seen.
 *
 * @param {string} channel
 */
export const markRead = (channel) => postJson(gmPath(channel, 'mark-read'));

/** @param {string} channel */
async function refreshChannel(channel) {
  await Promise.all([readConversation(channel), readQueue(channel)]);
}

/** @param {string} channel */
async function readConversation(channel) {
  const { messages } = await getJson(channelPath(channel, 'conversation'));
  const { conversations } = talk.state;
  talk.update({ conversations: reuse(conversations, { ...conversations, [channel]: messages }) });
}

/** @param {string} channel */
async function readQueue(channel) {
  const { pending } = await getJson(gmPath(channel, 'pending'));
  const { queues } = talk.state;
  talk.update({ queues: reuse(queues, { ...queues, [channel]: pending }) });
}

/**
 * @param {string} channel
 * @param {string} action
 */
const gmPath = (channel, action) => `/api/gm/charon/${encodeURIComponent(channel)}/${action}/`;
