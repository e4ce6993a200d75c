// @ts-check
import { deleteJson, postJson, putJson } from '../lib/api.js';
import { reuse } from '../lib/share.js';
import { cueId, words } from '../lib/steer.js';
import { Store } from '../lib/store.js';
import { atMostEvery } from '../lib/throttle.js';
import { desk } from './desk.js';
import { say } from './history-state.js';
import { nameOf } from './names.js';
import { acts, allAnswered, ask, holdActs, notify, store, trying } from './state.js';

/** @typedef {import('../lib/steer.js').Command} Command */

/** How often the list is read at most. */
const READ_MS = 400;
/** How often it is read if nothing tells of it: another game master may prepare too. */
const CALM_MS = 15_000;

/** What is prepared. */
export const draft = new Store({
  /** @type {readonly Command[]} */
  commands: [],
  /** @type {readonly { index: number, error: string }[]} what the table has overtaken, and why it cannot be done */
  problems: [],
  /** Why it cannot be kept. */
  unkept: '',
});

/** @type {Command[][]} what was taken out of the list, the last at the end, to be put back */
let dropped = [];
/** @type {number[]} how many commands each act has added to the end of the list, the last at the end */
let added = [];

/** Reads what is prepared. */
export async function readDraft() {
  const answer = await ask('/api/gm/draft/');
  if (answer.refused === undefined) {
    draft.update({ commands: reuse(draft.state.commands, answer.commands), problems: reuse(draft.state.problems, answer.problems),
      unkept: answer.storage_problem ?? '' });
  }
}

/** What is sent one after the other: each begins with what the one before has left. @type {Promise<unknown>} */
let queue = Promise.resolve();

/**
 * @template T
 * @param {() => Promise<T>} doing
 * @returns {Promise<T>}
 */
function inTurn(doing) {
  const done = queue.then(doing);
  queue = done.then(readDraft, readDraft);
  return done;
}

/** @param {readonly Command[]} commands */
const replace = (commands) => trying(() => putJson('/api/gm/draft/', { commands }));

/**
 * Replaces the list by what is made of the present one.
 *
 * @param {(commands: readonly Command[]) => readonly Command[]} change
 * @returns {Promise<boolean>} whether it is another now; if not, nothing was left out or put back either
 */
const changeList = (change) => inTurn(async () => {
  await readDraft();
  const kept = { dropped: [...dropped], added: [...added] };
  const before = draft.state.commands;
  const after = change(before);
  const changed = after !== before && Boolean(await replace(after));
  if (!changed) {
    ({ dropped, added } = kept);
  }
  return changed;
});

/**
 * Prepares from now on, or works on what is on.
 *
 * @param {boolean} on
 */
export function prepare(on) {
  desk.update({ prepare: on, prepared: false, cue: '' });
}

/** Does all that is prepared, as one; from then on one works on what is on. */
export const take = () => holdActs(inTurn(async () => {
  await allAnswered();
  const answer = await trying(() => postJson('/api/gm/draft/go/'), ({ message }) => {
    notify(message);
    desk.update({ prepared: draft.state.commands.length > 0 });
  });
  if (answer) {
    prepare(false);
    added = [];
    acts.update({ last: { prepared: false, revision: answer.revision, count: 1, title: '' } });
    dropped = [];
  }
}));

/** Forgets all that is prepared. It can be put back for a moment. */
export const discard = () => inTurn(async () => {
  await readDraft();
  const { commands } = draft.state;
  if (await trying(() => deleteJson('/api/gm/draft/'))) {
    dropped = commands.length ? [[...commands]] : [];
    added = [];
    desk.update({ prepared: false });
    say({ text: `Discarded ${commands.length} prepared`, act: putBack, offer: 'Put back' });
  }
});

/**
 * Takes one out of the list, wherever in it that is by now.
 *
 * @param {Command} command
 */
export const remove = (command) => changeList((commands) => {
  const index = commands.findIndex((one) => JSON.stringify(one) === JSON.stringify(command));
  return index < 0 ? commands : without(commands, [index]);
});

/** Takes those out of the list that the table has overtaken. */
export const removeOvertaken = () => changeList((commands) => without(commands, draft.state.problems.map(({ index }) => index)));

/**
 * @param {readonly Command[]} commands
 * @param {number[]} places
 */
function without(commands, places) {
  added = [];
  dropped.push(places.map((place) => commands[place]));
  return commands.filter((_, place) => !places.includes(place));
}

/** What some commands will do, in a few words. @param {readonly Command[]} commands */
const told = (commands) => (commands.length === 1 ? words(commands[0], nameOf) : `${commands.length} commands`);

/** Takes out of the list what the last act has added to it. */
export async function removeLast() {
  /** @type {readonly Command[]} */
  let out = [];
  const changed = await changeList((commands) => {
    if (!commands.length) {
      notify('Nothing is prepared. What was done is taken back live.');
    }
    const rest = Math.max(0, commands.length - (added.pop() ?? 1));
    out = commands.slice(rest);
    dropped.push([...out]);
    return out.length ? commands.slice(0, rest) : commands;
  });
  if (changed) {
    say({ text: `Left out: ${told(out)}`, offer: 'Put back', act: putBack });
  }
}

/** Puts back what was taken out of the list last. */
export async function putBack() {
  const back = dropped[dropped.length - 1] ?? [];
  const changed = await changeList((commands) => {
    dropped.pop();
    added.push(back.length);
    return back.length ? [...commands, ...back] : commands;
  });
  if (changed) {
    say({ text: `Prepared: ${told(back)}`, offer: 'Undo', act: removeLast });
  }
}

/**
 * Keeps what is prepared as a cue.
 *
 * @param {string} title
 * @param {readonly string[]} taken ids of those that there are
 */
export const saveAsCue = (title, taken) =>
  inTurn(() => trying(() => postJson('/api/gm/draft/save/', { id: cueId(title, taken), title })));

/** Begins to follow what is prepared. */
export function followDraft() {
  const readSoon = atMostEvery(READ_MS, readDraft);
  let { view } = store.state;
  store.subscribe(() => {
    if (desk.state.prepare && store.state.view !== view) {
      readSoon();
    }
    view = store.state.view;
  });
  acts.subscribe(async () => {
    const { last } = acts.state;
    if (last?.prepared) {
      dropped = [];
      added.push(last.count);
      await readDraft();
      const { commands } = draft.state;
      const said = last.title || (commands.length ? words(commands[commands.length - 1], nameOf) : '');
      say({ text: `Prepared: ${said}`, offer: 'Undo', act: removeLast });
    }
  });
  setInterval(() => { if (!document.hidden) { readSoon(); } }, CALM_MS);
  readSoon();
}
