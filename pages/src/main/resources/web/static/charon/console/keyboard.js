// @ts-check
import { meaning } from '../lib/keys.js';
import { clearTerminal, showPlace, showView, stepDeck, toggleRoom } from './actions.js';
import { toggleBlackout } from './blackout-state.js';
import { withdrawAlarm } from './broadcast-state.js';
import { go, stop } from './cue-state.js';
import { desk } from './desk.js';
import { prepare, putBack, removeLast, take } from './draft-state.js';
import { redo, undo } from './history-state.js';
import { notify, store } from './state.js';
import { endAlarm, lookThere, nextTurn, point, release, stepTab } from './thing-actions.js';
import { bringCrew, removeTokens, selected, toggleState } from './token-actions.js';

const TEXTS = 'input:not([type=range], [type=checkbox], [type=radio], [type=file]), textarea, select, [contenteditable]';
/** What the space bar presses. */
const CONTROLS = 'button, a, summary, label, input, [role=button], [role=tab]';

/**
 * Goes to something, once the column that it is in is there.
 *
 * @param {'places' | 'stage' | 'tools'} pane
 * @param {string} selector
 */
export async function goTo(pane, selector) {
  desk.update({ pane });
  await /** @type {import('lit').LitElement} */ (document.querySelector('charon-console')).updateComplete;
  const there = /** @type {HTMLInputElement | null} */ (document.querySelector(selector));
  there?.focus();
  there?.select?.();
}

/** Leaves a form that was sent: keys are keys again, and go into no text. @param {Element} form */
export function leave(form) {
  if (form.contains(document.activeElement)) {
    /** @type {HTMLElement | null} */ (form.closest('[role=tabpanel]'))?.focus({ preventScroll: true });
  }
}

/**
 * Shows the last encounter's location again, if there was one.
 *
 * @returns whether there was
 */
function showLastEncounter() {
  const place = desk.state.place || store.state.view?.location_slug;
  if (place) {
    showPlace(place);
  }
  return Boolean(place);
}

/** Shows the last encounter's location again, or else asks for one. */
export function showEncounter() {
  if (!showLastEncounter()) {
    goTo('places', '#place-search');
  }
}

/** The same by key: what is pressed next is a key still, not a text. */
function showEncounterByKey() {
  if (!showLastEncounter()) {
    goTo('places', '.tree .show');
    notify('No encounter yet: choose a location. Arrows go through them, / searches.');
  }
}

/** Reveals the room whose notes are shown, or hides it, if it is on this map. */
function revealRoom() {
  const { room } = desk.state;
  if (room && store.state.decks.some((deck) => deck.rooms.some((/** @type {any} */ one) => String(one.id) === room))) {
    toggleRoom(room);
  }
}

/** Whether the map is before the game master's eyes: a terminal that is read covers it, other views have none. */
const seesMap = () => Boolean(store.state.view?.location_data?.map) && !desk.state.terminal;

/** Whether one sees which tokens are selected: the list of them is one way, the map the other. */
const seesTokens = () => seesMap() && (!desk.state.wide || desk.state.tool === 'tokens');

/** What lies on top of something else. */
const ON_TOP = /** @type {const} */ ({ piece: undefined, points: false, terminal: undefined, menu: undefined, memory: undefined,
  help: false, cue: '', prepared: false, darkens: false });

/** Puts away what lies on top; if nothing does, the selection. */
function putAway() {
  const covered = Object.keys(ON_TOP).some((name) => desk.state[/** @type {keyof typeof ON_TOP} */ (name)]);
  desk.update(covered ? ON_TOP : { selected: [], room: '' });
}

/** @type {Record<string, (value: any) => void>} what the keys do, by action */
const DOES = {
  view: (type) => showView(type),
  encounter: showEncounterByKey,
  'hide-terminal': clearTerminal,
  deck: (step) => (store.state.view?.view_type === 'BRIDGE' ? stepTab : stepDeck)(Number(step)),
  prepare: () => prepare(!desk.state.prepare),
  take: () => { if (desk.state.prepare) { take(); } },
  blackout: toggleBlackout,
  go: () => { go(); },
  stop: () => { stop(); },
  undo: () => { if (desk.state.prepare) { removeLast(); } else { undo(); } },
  redo: () => { if (desk.state.prepare) { putBack(); } else { redo(); } },
  status: (state) => { if (seesTokens()) { toggleState(selected(), state); } },
  remove: () => { if (seesTokens()) { removeTokens(selected()); } },
  reveal: () => { if (seesMap()) { revealRoom(); } },
  crew: () => { if (seesMap()) { bringCrew(); } },
  point: () => { if (seesMap()) { point(); } },
  look: () => { if (seesMap()) { lookThere(); } },
  release,
  quiet: endAlarm,
  withdraw: withdrawAlarm,
  turn: nextTurn,
  map: () => goTo('stage', 'stage-map .map'),
  search: () => goTo('places', '#place-search'),
  write: () => goTo('tools', '#tool [type=search], #tool textarea[name], #tool input[type=text], #tool .cue-save input'),
  tool: (tool) => desk.update({ tool, pane: 'tools' }),
  mirror: () => desk.update({ wide: !desk.state.wide }),
  help: () => desk.update({ help: !desk.state.help }),
  escape: putAway,
};

/** Begins to listen. */
export function listenToKeys() {
  addEventListener('keydown', (press) => {
    const typing = press.target instanceof Element && press.target.matches(TEXTS);
    const key = press.defaultPrevented ? undefined : meaning(press, typing);
    const quiet = desk.state.help || desk.state.question || !(desk.state.keys || press.ctrlKey || press.metaKey);
    const pressed = press.key === ' ' && press.target instanceof Element && press.target.matches(CONTROLS);
    if (!key || pressed || (quiet && key.action !== 'escape' && key.action !== 'help')) {
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
