// @ts-check
/** @typedef {import('./notices.js').Message & { recipients?: string[] }} Sent a message as the game master sees it */
/** @typedef {{ name: string, role: string }} User */
/** @typedef {{ content: string, sender: string, priority: string, recipients: string[] }} Draft */

export const PRIORITIES = Object.freeze(['LOW', 'NORMAL', 'HIGH', 'CRITICAL']);

/**
 * What is sent for a draft: an empty sender is the server's, no recipients are all.
 *
 * @param {Draft} draft
 */
export function bodyOf({ content, sender, priority, recipients }) {
  return {
    content: content.trim(),
    priority,
    ...(sender.trim() ? { sender: sender.trim() } : {}),
    ...(recipients.length ? { recipients } : {}),
  };
}

/**
 * Names that somebody wrote in one line, each once.
 *
 * @param {string} line
 */
export const namesIn = (line) => [...new Set(line.split(',').map((name) => name.trim()).filter(Boolean))];

/**
 * The names with one more, or one less.
 *
 * @param {readonly string[]} names
 * @param {string} name
 * @param {boolean} wanted
 */
export const withName = (names, name, wanted) =>
  (wanted ? [...new Set([...names, name])] : names.filter((one) => one !== name));

/**
 * Who got a message, in words.
 *
 * @param {Sent} message
 */
export const sentTo = ({ recipients = [] }) => (recipients.length ? recipients.join(', ') : 'everybody');
