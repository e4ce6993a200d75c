// @ts-check
import { getJson } from '../lib/api.js';
import { standing, withNews } from '../lib/inbox.js';
import { newestId } from '../lib/notices.js';
import { Store } from '../lib/store.js';

/** @typedef {import('../lib/notices.js').Message} Message */

/** What the page knows. */
export const store = new Store({
  /** @type {readonly Message[]} newest first */
  messages: [],
  /** Whether the server has answered. */
  asked: false,
  /** @type {ReadonlySet<number>} messages that came while the page was open */
  fresh: new Set(),
  /** How many of them came while nobody looked. */
  unread: 0,
});

let since = 0;

/** Asks for what is new. */
export async function ask() {
  const { messages, withdrawn } = await getJson(`/api/messages/?since=${since}`);
  const { state } = store;
  const news = state.asked ? messages : [];
  since = newestId(since, messages);
  store.update({
    asked: true,
    messages: withNews(standing(state.messages, withdrawn), messages),
    fresh: news.length ? new Set([...state.fresh, ...news.map((/** @type {Message} */ message) => message.id)]) : state.fresh,
    unread: document.hidden ? state.unread + news.length : 0,
  });
}

/** Somebody looks at the page. */
export const looked = () => store.update({ unread: 0 });
