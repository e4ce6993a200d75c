// @ts-check
import { meaning } from '../lib/keys.js';
import {
  hideTerminal, removeToken, showPlace, showView, stepDeck, toggleState,
} from './actions.js';
import { desk } from './desk.js';
import { store } from './state.js';

const TEXTS = 'input:not([type=range], [type=checkbox]), textarea, select, [contenteditable]';

/** @param {string} selector */
function focus(selector) {
  const field = /** @type {HTMLInputElement | null} */ (document.querySelector(selector));
  field?.focus();
  field?.select();
}

/** The selected token, if it is still there. */
const selected = () => (store.state.view?.encounter_tokens[desk.state.selected] ? desk.state.selected : '');

/** Shows the last encounter's location again, or else asks for one. */
export function showEncounter() {
  const place = desk.state.place || store.state.view?.location_slug;
  if (place) {
    showPlace(place);
  } else {
    desk.update({ pane: 'places' });
    focus('#place-search');
  }
}

/** @type {Record<string, (value: any) => void>} what the keys do, by action */
const DOES = {
  view: (type) => showView(type),
  encounter: showEncounter,
  'hide-terminal': hideTerminal,
  deck: (step) => stepDeck(Number(step)),
  status: (state) => toggleState(selected(), state),
  remove: () => { if (selected()) { removeToken(selected()); } },
  search: () => { desk.update({ pane: 'places' }); focus('#place-search'); },
  filter: () => { desk.update({ pane: 'tools' }); focus('tools-panel [type=search]'); },
  tool: (tool) => desk.update({ tool, pane: 'tools' }),
  mirror: () => desk.update({ wide: !desk.state.wide }),
  help: () => desk.update({ help: !desk.state.help }),
  escape: () => desk.update({ piece: undefined, selected: '', menu: undefined, help: false }),
};

/** Begins to listen. */
export function listenToKeys() {
  addEventListener('keydown', (press) => {
    const typing = press.target instanceof Element && press.target.matches(TEXTS);
    const key = press.defaultPrevented ? undefined : meaning(press, typing);
    const quiet = !desk.state.keys || desk.state.help;
    if (!key || (quiet && key.action !== 'escape' && key.action !== 'help')) {
      return;
    }
    if (key.action !== 'escape') {
      press.preventDefault();
    } else if (typing) {
      /** @type {HTMLElement} */ (press.target).blur();
    }
    DOES[key.action](key.value);
  });
}
