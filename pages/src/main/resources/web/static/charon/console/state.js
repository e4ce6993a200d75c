// @ts-check
import { ApiError, PATIENCE_MS, getJson, postJson } from '../lib/api.js';
import { at, base } from '../lib/place.js';
import { Store } from '../lib/store.js';
import { reuse } from '../lib/share.js';
import { watchView } from '../lib/stream.js';
import { around } from '../lib/tables.js';

/** @typedef {Record<string, any>} View the payload of the active view, as the game master gets it */
/** @typedef {{ view_type: string, location_slug: string, saved_at: string }} Earlier */
/** @typedef {import('../lib/tables.js').Place} Place */
/** @typedef {{ id: number, text: string }} Notice a short text that goes by itself */

const NOTICE_MS = 6_000;
/** Where those go who are not logged in, and come back from. */
export const LOGIN = `${at('/accounts/login/')}?next=${at('/gmconsole/')}`;

/** What the console knows. */
export const store = new Store({
  /** @type {View | undefined} none until the first event */
  view: undefined,
  /** @type {import('../lib/stream.js').Connection} */
  connection: 'connecting',
  /** @type {import('../lib/locations.js').Place[]} the tree of locations */
  locations: [],
  /** @type {Record<string, any>[]} all decks of the place that is on, with their rooms */
  decks: [],
  /** @type {Record<string, any>[]} pictures to make tokens from */
  images: [],
  /** @type {Record<string, any>[]} the players' characters */
  crew: [],
  /** @type {Record<string, any>[]} what cannot be used in the campaign folder */
  problems: [],
  /** @type {{ players: number, gm: number, here: number } | undefined} open streams, and displays in this browser; none: not known */
  displays: undefined,
  /** @type {Record<string, any>[]} the conversations with CHARON */
  channels: [],
  /** @type {Record<string, any> | undefined} the ship, with what was said about it; none: no ship */
  ship: undefined,
  /** @type {Earlier | undefined} the view of before the server was started; none: nothing to take back */
  earlier: undefined,
  /** @type {Place | undefined} the table, where there are several; none: there is nothing to tell apart */
  table: undefined,
  /** @type {Place[]} the other tables where the game master is one */
  otherTables: [],
  /** Whether the game master is an admin of the server. */
  admin: false,
  /** @type {Notice[]} */
  notices: [],
});

/**
 * What does not work, of what is not right in the campaign folder; the rest are hints.
 *
 * @param {{ problems: Record<string, any>[] }} state
 */
export const problemsIn = ({ problems }) => problems.filter(({ kind }) => kind !== 'hint');

let notices = 0;

/**
 * Says something for a few seconds.
 *
 * @param {string} text
 */
export function notify(text) {
  const id = notices += 1;
  const others = store.state.notices.filter((notice) => notice.text !== text);
  store.update({ notices: [...others, { id, text }].slice(-3) });
  setTimeout(() => dismiss(id), NOTICE_MS);
}

/**
 * Takes a notice away.
 *
 * @param {number} id
 */
export function dismiss(id) {
  store.update({ notices: store.state.notices.filter((notice) => notice.id !== id) });
}

/** @param {unknown} failure */
function statusOf(failure) {
  if (!(failure instanceof ApiError)) {
    throw failure;
  }
  if (failure.status === 401) {
    location.assign(LOGIN);
  }
  return failure.status;
}

/**
 * Does something at the server. What comes of it arrives on the stream.
 *
 * @param {string} path
 * @param {Record<string, unknown>} [body]
 * @param {Record<string, string>} [headers]
 * @returns {Promise<any>} the answer, or nothing if it was refused, which a notice then says
 */
export async function act(path, body, headers) {
  try {
    return await postJson(path, body, PATIENCE_MS, headers);
  } catch (failure) {
    if (statusOf(failure) !== 401) {
      notify(/** @type {ApiError} */ (failure).message);
    }
    return undefined;
  }
}

/**
 * Reads from the server, silently: whoever reads regularly shows what it had before.
 *
 * @param {string} path
 * @returns {Promise<any>} the answer, or the status of the refusal as `{ refused }`
 */
export async function ask(path) {
  try {
    return await getJson(path);
  } catch (failure) {
    return { refused: statusOf(failure) };
  }
}

/** Learns, once, which table this is and where else one may go. Nothing is said if that is not known. */
export async function lookAround() {
  const answer = await ask('/api/tables/');
  if (answer.refused === undefined) {
    const { here, others } = around(answer.tables, base);
    store.update({ table: here, otherTables: others, admin: answer.admin === true });
  }
}

/** Begins to listen. */
export function connect() {
  watchView({
    patience: 2,
    onView: (view) => store.update({ view: reuse(store.state.view, view) }),
    onConnection: (connection) => store.update({ connection }),
  });
}
