// @ts-check
/** @typedef {{ channel: string, message_count: number, unread_count: number, last_message: import('./conversation.js').Said | null }} Channel */

/** Where every display listens, whether or not something was said there. */
const ALWAYS = ['story', 'bridge'];

/**
 * The channels to choose from: the one on the screen first, then those with something new, then the
 * rest as the server lists them. Unused ones that nobody looks at are left out.
 *
 * @param {readonly Channel[]} known as the server lists them
 * @param {string} onScreen
 * @param {string} current
 * @returns {Channel[]}
 */
export function listChannels(known, onScreen, current) {
  const wanted = [...new Set([onScreen, ...ALWAYS, current])];
  const unused = wanted.filter((name) => !known.some(({ channel }) => channel === name))
    .map((channel) => ({ channel, message_count: 0, unread_count: 0, last_message: null }));
  const all = [...known, ...unused]
    .filter(({ channel, message_count: count }) => count > 0 || wanted.includes(channel));
  return all.sort((one, other) => rank(other, onScreen) - rank(one, onScreen));
}

/**
 * @param {Channel} channel
 * @param {string} onScreen
 */
const rank = ({ channel }, onScreen) => (channel === onScreen ? 1 : 0);

/**
 * What people call a channel.
 *
 * @param {string} channel
 */
export const channelName = (channel) => channel.replace(/^encounter-/, '').replaceAll('-', ' ');
