// @ts-check
/** @typedef {import('./notices.js').Message & { recipients?: string[], withdrawn?: boolean }} Sent a message as the game master sees it */
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

/**
 * Knows when something is sent once more: it then has the key that it had, so that the server can
 * tell it from something new that reads the same.
 */
export class Attempt {
  #sent = '';

  #key = '';

  /**
   * The key to send something with.
   *
   * @param {Record<string, unknown>} body
   */
  keyOf(body) {
    const text = JSON.stringify(body);
    if (text !== this.#sent) {
      this.#sent = text;
      this.#key = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
    }
    return this.#key;
  }

  /** It has arrived. */
  done() {
    this.#sent = '';
  }
}
