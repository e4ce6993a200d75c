// @ts-check
import { postJson } from '../lib/api.js';
import { store, trying } from './state.js';

/** @typedef {import('../lib/screens.js').Screen} Screen */

/** @param {Screen} screen as it is now */
const replace = (screen) => store.update({ screens: store.state.screens.map((one) => (one.key === screen.key ? screen : one)) });

/**
 * Names a display, or sets it. It takes effect at once, also while one prepares: it is no part of the show.
 *
 * @param {string} key
 * @param {{ name?: string, settings?: Record<string, unknown> }} news null: a setting is reset
 */
export async function setScreen(key, news) {
  const answer = await trying(() => postJson(`/api/gm/displays/${key}/`, news));
  if (answer) {
    replace(answer.display);
  }
  return answer;
}

/** Has a display say who it is. @param {string} key */
export const identify = (key) => trying(() => postJson(`/api/gm/displays/${key}/identify/`));

/** Forgets a display with its name and settings. @param {Screen} screen */
export async function forget({ key, connected }) {
  if (await trying(() => postJson(`/api/gm/displays/${key}/forget/`))) {
    store.update({ screens: store.state.screens.flatMap((one) => (one.key !== key ? [one]
      : connected ? [{ ...one, name: '', settings: {} }] : [])) });
  }
}
