// @ts-check
/** @typedef {Record<string, any>} Mail a message of a comm terminal */
/** @typedef {{ key: string, mails: Mail[], unread: boolean }} Thread the folder's newest message, then the rest, newest first, of both folders */
/** @typedef {'inbox' | 'sent'} Folder */

/** @param {unknown} list */
const mailsOf = (list) => (Array.isArray(list) ? /** @type {Mail[]} */ (list) : []);

/** @param {Mail} mail */
const keyOf = (mail) => (mail.conversation_id ? `c ${mail.conversation_id}` : `m ${mail.folder} ${mail.message_id}`);

/**
 * The conversations of a terminal that have a message in a folder, the newest such message first.
 *
 * @param {Record<string, any>} terminal
 * @param {Folder} folder
 * @returns {Thread[]}
 */
export function threads(terminal, folder) {
  const here = mailsOf(terminal[folder]);
  const all = newestFirst([...mailsOf(terminal.inbox), ...mailsOf(terminal.sent)]);
  const newest = [...here].reverse();
  return [...new Set(newest.map(keyOf))].map((key) => {
    const own = newest.filter((mail) => keyOf(mail) === key);
    return {
      key,
      mails: once([own[0], ...all.filter((mail) => keyOf(mail) === key)]),
      unread: folder === 'inbox' && own.some((mail) => mail.read === false),
    };
  });
}

/**
 * Both folders come oldest first; a message without a time is older than any.
 *
 * @param {Mail[]} mails
 */
const newestFirst = (mails) => mails
  .map((mail, place) => ({ mail, place, time: String(mail.timestamp ?? '') }))
  .sort((one, other) => (one.time < other.time ? 1 : one.time > other.time ? -1 : other.place - one.place))
  .map(({ mail }) => mail);

/**
 * A note to oneself lies in both folders.
 *
 * @param {Mail[]} mails
 */
function once(mails) {
  const seen = new Set();
  return mails.filter((mail) => !seen.has(mail.message_id) && seen.add(mail.message_id));
}

/**
 * A time of the campaign as people write it: the campaign's own clock, never this machine's.
 *
 * @param {unknown} timestamp
 */
export const stamp = (timestamp) => (typeof timestamp === 'string'
  ? timestamp.replace(/^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?.*$/, '$1 $2') : '');

/** @param {unknown} level */
export const accessLevel = (level) => {
  const name = String(level ?? '').trim().toUpperCase();
  return name || 'PUBLIC';
};
