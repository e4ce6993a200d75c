// @ts-check
import { Asked } from '../lib/asked.js';
import { addressOf } from '../lib/steer.js';
import { act, store } from './state.js';

/** Of what there are several, what each will be. @type {Asked<any>[]} */
const all = [];

/**
 * What was asked of one kind of thing and is not seen to be so yet.
 *
 * @template T
 * @returns {Asked<T>}
 */
export function wishes() {
  const asked = new Asked();
  all.push(asked);
  return asked;
}

let seen = store.state.view;
store.subscribe(() => {
  if (store.state.view !== seen) {
    seen = store.state.view;
    all.forEach((asked) => asked.seen());
  }
});

/** How many commands the server takes together. */
const TOGETHER = 100;

/** @typedef {{ command: string, [member: string]: unknown }} Command as data */

/**
 * Does something at the table. Several commands are one act: the displays see all of it at once, and it is taken
 * back at once.
 *
 * @param {string} title what it is called if it is several, in the past tense
 * @param {Command[]} commands
 * @returns {Promise<any>} the answer of the last one, or nothing if it was refused, which a notice then says
 */
export async function doAll(title, commands) {
  if (commands.length === 1) {
    const [{ command, ...members }] = commands;
    return act(addressOf(command), members);
  }
  const answer = commands.length ? await act('/api/gm/batch/', { title, commands: commands.slice(0, TOGETHER) }) : undefined;
  return answer && commands.length > TOGETHER ? doAll(title, commands.slice(TOGETHER)) : answer;
}

/**
 * As many of them.
 *
 * @param {number} count
 * @param {string} one
 * @param {string} [several]
 */
export const counted = (count, one, several = `${one}s`) => `${count} ${count === 1 ? one : several}`;
