// @ts-check
import { asPlayers } from '../lib/api.js';
import { displayId } from '../lib/display-id.js';
import { standing } from '../lib/inbox.js';
import { inBrowser } from '../lib/kept.js';
import { fromText, toText, withPrivate } from '../lib/private-mail.js';
import { Store } from '../lib/store.js';
import { record, records, text } from '../lib/values.js';
import { inHand } from './in-hand.js';
import { mirror, store } from './state.js';

/** @typedef {import('../lib/notices.js').Message} Message */

/** What is said to one player, at a display that is theirs: where they are logged in, or that is tied to them. */
export const privateMail = new Store({
  /** @type {readonly Message[]} newest first */
  mail: [],
  /** @type {readonly string[]} names of the players whose it is */
  readers: [],
  /** @type {ReadonlySet<number>} ids of messages that somebody has read here */
  read: new Set(),
  /** Whether the inbox is open. */
  open: false,
});

/**
 * The crew member to whom this display is tied; empty: nobody.
 *
 * @param {typeof store.state} state
 */
export const tie = ({ personal }) => text(record(personal.settings).crew);

/** The address of messages, those to whose display it is among them. A mirror is nobody's. @param {string} path */
export const atDisplay = (path) => (mirror ? asPlayers(path) : `${asPlayers(path)}&display=${displayId()}`);

/** Whether nobody reads along here by accident: a wall is anybody's, even if a player is logged in there. */
export const isForOneToSee = () => tie(store.state) !== '' || inHand();

/** For whom it is, as people are called at the table. */
export function forWhom() {
  const crew = tie(store.state);
  const person = records(store.state.page.crew).find(({ id }) => text(id) === crew);
  return `for ${(crew && text(person?.name)) || privateMail.state.readers.join(', ') || 'you'}`;
}

/** @param {readonly string[]} readers */
const placeOf = (readers) => `private read ${readers.join(' ')}`;

/**
 * Takes what came.
 *
 * @param {{ messages: readonly Message[], readers?: readonly string[], withdrawn?: readonly number[] }} answer newest first,
 *   with those whose private messages may be among them, and what nobody is to read any more
 * @param {boolean} all whether it is all there is, not only what is new
 * @returns {boolean} whether that was enough; else somebody else reads here, and all has to be asked for
 */
export function takeMail({ messages, readers = [], withdrawn }, all) {
  const { mail, readers: before } = privateMail.state;
  const same = readers.join(' ') === before.join(' ');
  if (!same && !all) {
    forget();
    return false;
  }
  if (!same) {
    privateMail.update({ readers, read: fromText(inBrowser.get(placeOf(readers))), mail: withPrivate([], messages) });
  } else {
    privateMail.update({ mail: withPrivate(all ? [] : standing(mail, withdrawn), messages) });
  }
  return true;
}

/** Whose display it was, it is no more. */
export const forget = () => privateMail.update({ mail: [], readers: [], read: new Set(), open: false });

/** @param {readonly Message[]} messages which somebody has read */
export function markRead(messages) {
  const { mail, read, readers } = privateMail.state;
  if (messages.some(({ id }) => !read.has(id))) {
    const now = new Set([...read, ...messages.map(({ id }) => id)]);
    inBrowser.set(placeOf(readers), toText(now, mail));
    privateMail.update({ read: now });
  }
}

export const openInbox = () => privateMail.update({ open: true });
export const closeInbox = () => privateMail.update({ open: false });
