// @ts-check
import { ours } from './place.js';

/** How long a display has to answer. */
const ANSWER_MS = 200;
const NAME = 'charon displays';

/** @returns {BroadcastChannel | undefined} none where pages share no stream either, and each is counted */
const openChannel = () => ('BroadcastChannel' in window ? new BroadcastChannel(ours(NAME)) : undefined);

/** From now on this page counts as a display. */
export function beDisplay() {
  const channel = openChannel();
  channel?.addEventListener('message', ({ data }) => {
    if (data === 'count' && !document.hidden) {
      channel.postMessage('display');
    }
  });
}

/**
 * How many displays of the table there are in this browser: the server knows of one stream for all of them.
 *
 * @returns {Promise<number>}
 */
export function displaysHere() {
  const channel = openChannel();
  let count = 0;
  channel?.addEventListener('message', ({ data }) => { count += data === 'display' ? 1 : 0; });
  channel?.postMessage('count');
  return new Promise((resolve) => {
    setTimeout(() => {
      channel?.close();
      resolve(count);
    }, channel ? ANSWER_MS : 0);
  });
}
