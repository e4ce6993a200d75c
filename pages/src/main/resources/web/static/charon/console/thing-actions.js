// @ts-check
import { serverNow } from '../lib/api.js';
import { secondsAt } from '../lib/clock.js';
import { NAMELESS } from '../lib/deck.js';
import { deckIdOf } from '../lib/plan.js';
import { idFor } from '../lib/steer.js';
import { records } from '../lib/values.js';
import { desk } from './desk.js';
import { act, notify, store } from './state.js';
import { selected } from './token-actions.js';
import { doAll, wishes } from './wishes.js';

/** @typedef {import('../lib/clock.js').Clock & { visible: boolean, cue?: string }} Clock */
/** @typedef {{ name: string, token_id?: string }} Turn */

/** @returns {Record<string, any>} */
const view = () => store.state.view ?? {};

/** @returns {Clock[]} */
const clocks = () => /** @type {any} */ (records(view().clocks));

/** @type {import('../lib/asked.js').Asked<boolean>} whether they run, by id */
const running = wishes();

/**
 * Sets a clock.
 *
 * @param {Record<string, unknown> & { label: string }} clock all of it but its id
 * @param {boolean} start whether it runs at once
 */
export function setClock(clock, start) {
  const id = idFor(clock.label, clocks().map((one) => one.id), 'clock');
  return doAll(`Set the clock ${clock.label || id}${start ? ', running' : ''}`, [{ command: 'set-clock', id, ...clock },
    ...(start ? [{ command: 'start-clock', id }] : [])]);
}

/** Lets a clock run that stands, and the other way round. @param {Clock} clock */
export function turnClock({ id, running: runs }) {
  const wanted = !running.of(id, runs);
  return running.wish(id, wanted, () => act(`/api/gm/${wanted ? 'start' : 'pause'}-clock/`, { id }));
}

/** @param {string} id @param {number} by */
export const fillClock = (id, by) => act('/api/gm/fill-clock/', { id, by });

/** @param {string} id */
export const removeClock = (id) => act('/api/gm/remove-clock/', { id });

/** Whether a clock can be shown or hidden as it stands: one that counts up would begin anew. @param {Clock} clock */
export const canTurnSight = (clock) => clock.kind === 'segments' || (clock.kind === 'countdown' && secondsAt(clock, serverNow()) > 0);

/** Shows a clock to the players, or hides it; it goes on as it stands. @param {Clock} clock */
export function turnSight(clock) {
  const { id, label, kind, style, cue } = clock;
  const value = kind === 'segments' ? { segments: clock.segments, filled: clock.filled } : { seconds: secondsAt(clock, serverNow()) };
  return doAll(`${clock.visible ? 'Hid' : 'Showed'} the clock ${label || id}`, [
    { command: 'set-clock', id, label, kind, style, visible: !clock.visible, ...value, ...(cue ? { cue } : {}) },
    ...(clock.running ? [{ command: 'start-clock', id }] : [])]);
}

/**
 * Raises an alarm, or ends it.
 *
 * @param {'none' | 'caution' | 'red'} level
 * @param {string} [text]
 * @param {boolean} [sound]
 */
export const setAlarm = (level, text = '', sound = false) =>
  act('/api/gm/set-alarm/', level === 'none' ? { level } : { level, text: text.trim(), sound });

/** Ends the alarm that is on. */
export function endAlarm() {
  if (view().alarm) {
    setAlarm('none');
  }
}

/** @returns {{ entries: Turn[], now: number }} */
export const turns = () => view().order ?? { entries: [], now: 0 };

/** @param {readonly Turn[]} entries @param {number} [now] */
export const setTurns = (entries, now = 0) =>
  act('/api/gm/set-order/', { entries, now: Math.max(0, Math.min(now, entries.length - 1)) });

/** Gives the turn to who comes next, if there are turns. */
export function nextTurn() {
  if (turns().entries.length) {
    act('/api/gm/next-turn/');
  } else {
    notify('There are no turns: the tool Screen makes them from the tokens.');
  }
}

const ORDER = ['player', 'npc', 'creature'];

/** Whoever may have a turn: the selected tokens, else all on the map that live and are seen, the crew first. @returns {Turn[]} */
export function turnsOfTokens() {
  /** @type {[string, Record<string, any>][]} */
  const all = Object.entries(view().encounter_tokens ?? {});
  const chosen = selected();
  const seen = all.filter(([, { type, status }]) => ORDER.includes(type) && !status.includes('hidden') && !status.includes('dead'))
    .sort(([, one], [, other]) => ORDER.indexOf(one.type) - ORDER.indexOf(other.type));
  const these = chosen.length ? all.filter(([id]) => chosen.includes(id)) : seen;
  return these.map(([id, { name, type }]) => ({ name: name === NAMELESS ? type : name, token_id: id }));
}

/**
 * Hands something out.
 *
 * @param {Record<string, unknown>} handout
 */
export const handOut = (handout) => act('/api/gm/show-handout/', handout);

/** Takes a handout back. @param {string} [id] none: all of them */
export const takeBack = (id) => act('/api/gm/hide-handout/', id ? { id } : {});

/** Has all displays look at a part of the map. @param {Record<string, unknown>} where */
export const look = (where) => act('/api/gm/set-focus/', where);

/** Has displays look at the room that is chosen, else at the party. */
export const lookThere = () => look(desk.state.room ? { room_id: desk.state.room } : { fit: 'party' });

/** The tabs of the bridge that displays can be led to. */
export const TABS = ['MAP', 'PERSONNEL', 'LOGS', 'STATUS', 'CHARON'];

/** There is one bridge. */
const BRIDGE = 'bridge';

/** @type {import('../lib/asked.js').Asked<string>} the tab that displays are led to */
const tabs = wishes();

/** Leads displays to what is open on them. @param {Record<string, unknown>} where what is missing stays */
export const lead = (where) => act('/api/gm/set-lead/', where);

/** Leads displays to the tab of the bridge that is so many further. @param {number} step */
export function stepTab(step) {
  const at = Math.max(0, TABS.indexOf(tabs.of(BRIDGE, view().lead?.tab ?? '')));
  const tab = TABS[(at + step + TABS.length) % TABS.length];
  return tabs.wish(BRIDGE, tab, () => lead({ tab }));
}

/** Lets displays look where they like, and show what they like, if they are led. */
export function release() {
  const led = ['focus', 'lead'].filter((member) => view()[member]);
  if (led.length) {
    doAll('Let displays go where they like', led.map((member) => ({ command: `set-${member}`, release: true })));
  }
}

/** Has the next click on the map show a place, or no more. */
export const point = () => desk.update({ points: !desk.state.points, piece: undefined, pane: 'stage' });

/**
 * Shows a place on the map to everybody who may see it.
 *
 * @param {{ x: number, y: number }} where in cells
 */
export const ping = ({ x, y }) =>
  act('/api/gm/ping/', { x, y, ...(deckIdOf(view()) ? { deck_id: deckIdOf(view()) } : {}) });
