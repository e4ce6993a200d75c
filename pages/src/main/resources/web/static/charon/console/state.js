// @ts-check
import { ApiError, PATIENCE_MS, command, getJson } from '../lib/api.js';
import { isCommand, isKept } from '../lib/steer.js';
import { at, base } from '../lib/place.js';
import { Store } from '../lib/store.js';
import { reuse } from '../lib/share.js';
import { watchView } from '../lib/stream.js';
import { around } from '../lib/tables.js';
import { desk } from './desk.js';

/** @typedef {Record<string, any>} View the payload of the active view, as the game master gets it */
/** @typedef {{ view_type: string, location_slug: string, saved_at: string }} Earlier */
/** @typedef {import('../lib/tables.js').Place} Place */
/** @typedef {import('./place-memory.js').Remembered} Remembered */
/** @typedef {{ id: number, text: string }} Notice a short text that goes by itself */

const NOTICE_MS = 6_000;
/** Where those go who are not logged in, and come back from. */
export const LOGIN = `${at('/accounts/login/')}?next=${at('/gmconsole/')}`;

/** What the console knows. */
export const store = new Store({
  /** @type {View | undefined} what one works on: what is on, or while preparing how it will be; none until the first event */
  view: undefined,
  /** @type {View | undefined} what is on, also while preparing */
  live: undefined,
  /** @type {import('../lib/stream.js').Connection} */
  connection: 'connecting',
  /** @type {import('../lib/locations.js').Place[]} the tree of locations */
  locations: [],
  /** @type {Remembered[]} places that remember how they were left */
  remembered: [],
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
  /** @type {readonly import('../lib/screens.js').Screen[]} the displays that say who they are */
  screens: [],
  /** @type {Record<string, any> | undefined} where somebody points, as it comes */
  ping: undefined,
  /** @type {Record<string, any>[]} messages that the campaign has ready */
  presets: [],
  /** @type {{ images: readonly string[], pages: readonly string[] }} what the campaign has to hand out: paths below its folder */
  handouts: { images: [], pages: [] },
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

/**
 * @typedef {object} Act
 * @property {boolean} prepared whether it was only prepared
 * @property {number} revision that it led to
 * @property {number} count how many commands it was
 * @property {string} title what several are called
 */

/** What was done from here last, as a command. */
export const acts = new Store({
  /** @type {Act | undefined} */
  last: undefined,
});

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
 * Asks something of the server that may be refused.
 *
 * @template T
 * @param {() => Promise<T>} asking
 * @param {(refusal: ApiError) => unknown} [refused] told of it instead of the game master
 * @returns {Promise<T | undefined>} the answer, or nothing if it was refused, which a notice then says
 */
export async function trying(asking, refused = (refusal) => notify(refusal.message)) {
  try {
    return await asking();
  } catch (failure) {
    if (statusOf(failure) !== 401) {
      refused(/** @type {ApiError} */ (failure));
    }
    return undefined;
  }
}

/** What is on the way to be taken: until it is, nobody knows whether one prepares. @type {Promise<unknown>} */
let taking = Promise.resolve();

/** Acts that are not answered yet. @type {Set<Promise<unknown>>} */
const underWay = new Set();

/** Waits until all acts are answered that are under way. */
export const allAnswered = () => Promise.all(underWay);

/**
 * Lets acts wait until that is done.
 *
 * @param {Promise<unknown>} done
 */
export function holdActs(done) {
  taking = done.catch(() => {});
}

/**
 * Does something at the server, or while preparing adds it to what is prepared. What comes of it arrives on the stream.
 *
 * @param {string} path
 * @param {Record<string, unknown>} [body]
 * @param {Record<string, string>} [headers]
 * @returns {Promise<any>} the answer, or nothing if it was refused, which a notice then says
 */
export async function act(path, body, headers) {
  await taking;
  const prepared = desk.state.prepare && isCommand(path);
  const doing = trying(() => command(prepared ? `${path}?draft=true` : path, body, PATIENCE_MS, headers));
  underWay.add(doing);
  const done = await doing.finally(() => underWay.delete(doing));
  if (done && (prepared || isKept(path))) {
    const several = Array.isArray(body?.commands) ? body?.commands.length : 1;
    acts.update({ last: { prepared, revision: done.revision, count: several, title: String(body?.title ?? '') } });
  }
  return done?.answer;
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
    onView(received) {
      const live = reuse(store.state.live, received);
      store.update(previewed ? { live } : { live, view: live });
    },
    onConnection: (connection) => store.update({ connection }),
    onPing: (ping) => store.update({ ping }),
    onDisplays: ({ displays }) => store.update({ screens: reuse(store.state.screens, displays) }),
  });
  watchPrepared();
  desk.subscribe(watchPrepared);
}

/** Ends the stream of what is prepared. @type {(() => void) | undefined} */
let unwatch;
/** Whether the view is that of what is prepared. */
let previewed = false;

/** What is prepared is looked at while one prepares. */
function watchPrepared() {
  if (desk.state.prepare && !unwatch) {
    unwatch = watchView({
      prepared: true,
      onView(view) {
        previewed = true;
        store.update({ view: reuse(store.state.view, view) });
      },
    });
  } else if (!desk.state.prepare && unwatch) {
    unwatch();
    unwatch = undefined;
    previewed = false;
    store.update({ view: store.state.live });
  }
}
