// @ts-check
import { postJson } from '../lib/api.js';
import { canTurn, downTo } from '../lib/steer.js';
import { reuse } from '../lib/share.js';
import { Store } from '../lib/store.js';
import { atMostEvery } from '../lib/throttle.js';
import { desk } from './desk.js';
import { acts, ask, notify, store, trying } from './state.js';

/** @typedef {import('../lib/steer.js').Entry} Entry */
/** @typedef {{ id: number, summary: string }} Turn an entry that can be taken back, or done again */
/**
 * @typedef {object} Line what was done a moment ago
 * @property {string} text
 * @property {string} [offer] what a button is called
 * @property {() => unknown} [act] what it does
 * @property {boolean} [asks] whether somebody has to decide
 */

/** How long it is said what was done. */
const LINE_MS = 10_000;
/** Somebody who has to decide whether to go on gets longer. */
const ASKED_MS = 30_000;
/** How many entries are read at once. */
const PAGE = 60;
/** How often the list is read at most. */
const READ_MS = 700;

/** What was done at the table. */
export const past = new Store({
  /** @type {readonly Entry[]} newest first */
  entries: [],
  /** Whether there may be older ones. */
  more: false,
  /** @type {Turn | null} what is taken back next */
  undo: null,
  /** @type {Turn | null} what is done again next */
  redo: null,
  /** What is wrong with the journal. */
  problem: '',
  /** @type {Line | undefined} */
  line: undefined,
});

/** @type {ReturnType<typeof setTimeout> | undefined} */
let lineEnds;

/**
 * Says what was done, for a while.
 *
 * @param {Line | undefined} line none: no longer
 */
export function say(line) {
  clearTimeout(lineEnds);
  past.update({ line });
  if (line) {
    lineEnds = setTimeout(() => past.update({ line: undefined }), line.asks ? ASKED_MS : LINE_MS);
  }
}

/** The newest ones take the place of those that were there, as far back as they reach. @param {Entry[]} newest */
function joined(newest) {
  const oldest = newest.length ? newest[newest.length - 1].id : 0;
  return reuse(past.state.entries, [...newest, ...past.state.entries.filter(({ id }) => id < oldest)]);
}

/**
 * Reads the newest entries.
 *
 * @param {number} limit
 * @returns {Promise<readonly Entry[]>}
 */
async function read(limit) {
  const answer = await ask(`/api/gm/journal/?limit=${limit}`);
  if (answer.refused !== undefined) {
    return [];
  }
  past.update({ undo: answer.undo, redo: answer.redo, problem: answer.problem ?? '' });
  if (limit === PAGE) {
    const whole = answer.entries.length === PAGE;
    const more = whole && (past.state.entries.length <= PAGE || past.state.more);
    past.update({ entries: whole ? joined(answer.entries) : reuse(past.state.entries, answer.entries), more });
  }
  return answer.entries;
}

/** Reads what was done last. */
export const readPast = () => read(PAGE);

/** Reads what was done before the oldest entry that is known. */
export async function readOlder() {
  const { entries } = past.state;
  const answer = await ask(`/api/gm/journal/?limit=${PAGE}&before=${entries[entries.length - 1].id}`);
  if (answer.refused === undefined) {
    past.update({ entries: [...entries, ...answer.entries], more: answer.entries.length === PAGE });
  }
}

/** Says what the last act was, as the journal has it: what changed nothing is not in it. */
const tell = atMostEvery(150, async () => {
  const { last } = acts.state;
  const entries = last && !last.prepared ? await read(5) : [];
  const entry = entries.find(({ revision, state }) => revision === last?.revision && state === 'done');
  if (entry) {
    say({ text: entry.summary, ...canTurn(entry) ? { offer: 'Undo', act: () => undo([entry.id]) } : {} });
  }
});

/** What is sent one after the other: each wants what the one before has left. @type {Promise<unknown>} */
let queue = Promise.resolve();

/**
 * Takes entries back or does them again, one after the other, until one is refused.
 *
 * @param {'undo' | 'redo'} way
 * @param {readonly (number | undefined)[]} ids none: the one whose turn it is
 * @param {boolean} force
 */
async function turn(way, ids, force) {
  /** @type {Turn[]} */
  const done = [];
  for (const id of ids) {
    const wish = { ...id === undefined ? {} : { id }, ...force ? { force } : {} };
    const answer = await trying(() => postJson(`/api/gm/${way}/`, wish), (refusal) => refused(way, refusal, ids.slice(done.length)));
    if (!answer) {
      return;
    }
    done.push(answer.undone ?? answer.redone);
  }
  const what = done.length === 1 ? done[0].summary : `${done.length} things`;
  const back = done.map(({ id }) => id).reverse();
  say(way === 'undo' ? { text: `Took back: ${what}`, offer: 'Redo', act: () => redo(back) }
    : { text: `Did again: ${what}`, offer: 'Undo', act: () => undo(back) });
}

/**
 * @param {'undo' | 'redo'} way
 * @param {import('../lib/api.js').ApiError} refusal
 * @param {readonly (number | undefined)[]} rest what was not done
 */
function refused(way, { status, message, answer }, rest) {
  if (status === 409 && answer.changed_by) {
    const { summary } = past.state.entries.find(({ id }) => id === rest[0]) ?? past.state[way] ?? {};
    say({ text: `${summary ? `${summary}: changed` : 'Changed'} since by “${answer.changed_by.summary}”`, asks: true,
      offer: way === 'undo' ? 'Undo all the same' : 'Redo all the same', act: () => inTurn(way, rest, true) });
  } else {
    notify(message);
  }
}

/**
 * @param {'undo' | 'redo'} way
 * @param {readonly (number | undefined)[]} ids
 * @param {boolean} [force] also what was changed since
 */
function inTurn(way, ids, force = false) {
  queue = queue.then(() => turn(way, ids, force)).then(readIfSeen, readIfSeen);
  return queue;
}

/**
 * Takes back: the last thing, or those entries, newest first.
 *
 * @param {readonly (number | undefined)[]} [ids]
 * @param {boolean} [force]
 */
export const undo = (ids, force) => inTurn('undo', ids ?? [undefined], force);

/**
 * Does again: what was taken back last, or those entries.
 *
 * @param {readonly (number | undefined)[]} [ids]
 * @param {boolean} [force]
 */
export const redo = (ids, force) => inTurn('redo', ids ?? [undefined], force);

/**
 * Takes back all down to an entry, that one too.
 *
 * @param {number} id
 */
export async function undoDownTo(id) {
  await readPast();
  return undo(downTo(past.state.entries, id).map((entry) => entry.id));
}

/** Does what the line offers. */
export function takeOffer() {
  const { line } = past.state;
  say(undefined);
  line?.act?.();
}

/** Reads the list again where somebody looks at it. */
const readIfSeen = atMostEvery(READ_MS, async () => {
  if (desk.state.tool === 'history') {
    await readPast();
  }
});

/** Begins to follow what is done. */
export function followPast() {
  let { live } = store.state;
  store.subscribe(() => {
    if (store.state.live !== live) {
      live = store.state.live;
      readIfSeen();
    }
  });
  acts.subscribe(tell);
}
