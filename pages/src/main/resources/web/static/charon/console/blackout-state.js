// @ts-check
import { inBrowser } from '../lib/kept.js';
import { Store } from '../lib/store.js';
import { act, store } from './state.js';

/** @typedef {{ style: string, text: string, image: string }} Dark how the displays go dark */

const NAME = 'charon-blackout';

/** What displays can show instead, and what of it can be chosen. @type {[string, string, string][]} */
export const STYLES = [
  ['black', 'Black', 'Nothing but black'],
  ['standby', 'Standby', 'The ship asleep'],
  ['static', 'Static', 'No signal'],
  ['card', 'Card', 'A picture of the campaign'],
];

/** @returns {Partial<Dark>} */
function kept() {
  try {
    return JSON.parse(inBrowser.get(NAME) || '{}');
  } catch {
    return {};
  }
}

/** How the displays will go dark: as chosen beforehand, also on another evening. */
export const dark = new Store({ style: 'black', text: '', image: '', ...kept() });

dark.subscribe(() => inBrowser.set(NAME, JSON.stringify(dark.state)));

const turnOn = () => {
  const { style, text, image } = dark.state;
  return act('/api/gm/set-blackout/', { on: true, style, text, ...style === 'card' ? { image } : {} });
};

/** @type {Promise<unknown>} */
let sent = Promise.resolve();
/** What was asked for and is not seen to be so yet. @type {boolean | undefined} */
let wanted;
let seen = store.state.view;
store.subscribe(() => {
  if (store.state.view !== seen) {
    seen = store.state.view;
    wanted = undefined;
  }
});

/** Darkens all displays, or gives them back what is on. */
export function toggleBlackout() {
  const on = !(wanted ?? store.state.view?.blackout !== undefined);
  wanted = on;
  sent = sent.then(async () => {
    if (!await (on ? turnOn() : act('/api/gm/set-blackout/', { on: false }))) {
      wanted = undefined;
    }
  });
}

/** Shows what is chosen now, where the displays are dark already. */
export const changeBlackout = turnOn;
