// @ts-check
import { deleteJson, getJson, postJson, putJson } from '../lib/api.js';
import { reuse } from '../lib/share.js';
import { Store } from '../lib/store.js';
import { atMostEvery } from '../lib/throttle.js';
import { desk } from './desk.js';
import { acts, ask, store, trying } from './state.js';

/**
 * @typedef {object} Listed a cue in the running order
 * @property {string} id
 * @property {string} title
 * @property {string} note
 * @property {'campaign' | 'saved'} source
 * @property {number} commands how many
 * @property {string | null} problem why it cannot be played
 */

const READ_MS = 700;
/** How often they are read if nothing tells of it: somebody may edit the campaign. */
const CALM_MS = 10_000;

/** The running order. */
export const order = new Store({
  /** @type {readonly Listed[]} */
  cues: [],
  /** @type {string | null} id of the one that was done last */
  last: null,
  /** @type {string | null} */
  next: null,
  /** @type {{ cue: string, at: string } | null} what follows by itself, and when */
  following: null,
  /** What is wrong with them. */
  problem: '',
});

/** Reads the running order. */
export async function readCues() {
  const answer = await ask('/api/gm/cues/');
  if (answer.refused === undefined) {
    order.update({ cues: reuse(order.state.cues, answer.cues), last: answer.last, next: answer.next,
      following: reuse(order.state.following, answer.following), problem: answer.problem ?? '' });
  }
}

/** @param {string} id */
const path = (id) => `/api/gm/cues/${encodeURIComponent(id)}/`;

/**
 * Does a cue at once, also while one prepares.
 *
 * @param {string} [id] none: the next one
 */
export async function go(id) {
  const answer = await trying(() => postJson(id === undefined ? '/api/gm/cues/next/' : `${path(id)}go/`));
  if (answer) {
    desk.update({ cue: '' });
    acts.update({ last: { prepared: false, revision: answer.revision, count: 1, title: '' } });
  }
  await readCues();
}

/** Nothing follows by itself any more. */
export async function stop() {
  if (order.state.following) {
    await trying(() => postJson('/api/gm/cues/stop/'));
    await readCues();
  }
}

/**
 * Shows in the mirror what the players would get of a cue.
 *
 * @param {string} id empty: no longer
 */
export const look = (id) => desk.update({ cue: desk.state.cue === id ? '' : id });

/**
 * Gives a saved cue another title and note.
 *
 * @param {string} id
 * @param {{ title: string, note: string }} said
 */
export async function rename(id, said) {
  const answer = await trying(async () => {
    const { id: _, source, problem, ...cue } = await getJson(path(id));
    return putJson(path(id), { ...cue, ...said });
  });
  await readCues();
  return Boolean(answer);
}

/** @param {string} id */
export async function remove(id) {
  await trying(() => deleteJson(path(id)));
  await readCues();
}

/** Begins to follow the running order. */
export function followCues() {
  const readSoon = atMostEvery(READ_MS, readCues);
  const seen = () => desk.state.tool === 'cues' || order.state.following !== null;
  let { live } = store.state;
  let { tool } = desk.state;
  store.subscribe(() => {
    if (live !== store.state.live && seen()) {
      readSoon();
    }
    live = store.state.live;
  });
  desk.subscribe(() => {
    if (desk.state.tool !== tool && desk.state.tool === 'cues') {
      readSoon();
    }
    tool = desk.state.tool;
  });
  setInterval(() => { if (!document.hidden) { readSoon(); } }, CALM_MS);
  readSoon();
}
