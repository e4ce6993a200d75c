// @ts-check
import { Store } from './store.js';

/** @typedef {{ message: number, talk: Record<string, number>, withdrawn?: number }} News the numbers of what was said last */

/** Whoever is told of news asks this often besides: news are hints. */
const SAFETY_MS = 60_000;

/** What the stream has told last. */
export const news = new Store({
  /** @type {News | undefined} none: nobody tells, and who wants to know has to ask */
  latest: undefined,
});

/** @param {News} latest whatever was sent, or withdrawn */
export const newestMessage = (latest) => `${latest.message} ${latest.withdrawn ?? 0}`;

/** @param {News} latest whatever was said, on any channel */
export const newestTalk = (latest) => JSON.stringify(latest.talk);

/**
 * How long to wait from one question to the next.
 *
 * @param {number} untoldMs while nobody tells of news
 */
export const pause = (untoldMs) => (news.state.latest ? Math.max(SAFETY_MS, untoldMs) : untoldMs);

/**
 * Calls when something else is the newest, and when nobody tells any more.
 *
 * @param {(latest: News) => unknown} select what counts, as something that can be compared
 * @param {{ onNews: () => void, onSilence?: () => void }} listener
 * @returns {() => void} no longer calls
 */
export function hear(select, { onNews, onSilence = () => {} }) {
  /** @type {unknown} */
  let heard;
  let told = false;
  const look = () => {
    const { latest } = news.state;
    if (latest && (heard === undefined || heard !== select(latest))) {
      heard = select(latest);
      onNews();
    } else if (!latest && told) {
      onSilence();
    }
    told = latest !== undefined;
  };
  look();
  return news.subscribe(look);
}
