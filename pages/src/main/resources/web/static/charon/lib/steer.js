// @ts-check
import { NAMELESS } from './deck.js';
import { plain } from './locations.js';

/** @typedef {Record<string, any>} Command a command as data */
/**
 * @typedef {object} Entry of the journal
 * @property {number} id
 * @property {string} at
 * @property {{ kind: string, name: string, for?: string }} by
 * @property {Command} command
 * @property {string} summary
 * @property {number} revision
 * @property {string} state `done`, or `undone`
 */

/** The addresses of commands: what is sent there can be prepared. */
const COMMANDS = new RegExp('^/api/(terminal/hide|gm/('
  + 'switch-view|show-terminal|encounter/[a-z-]+|ship-status/toggle|broadcast|batch|set-[a-z]+|forget-place'
  + '|(start|pause|remove|fill)-clock|next-turn|(show|hide)-handout|ping'
  + '|charon/(mode|location|toggle-dialog|send|[^/]+/send)))/$');

/**
 * Whether that address takes a command, which can be prepared instead of done.
 *
 * @param {string} path
 */
export const isCommand = (path) => COMMANDS.test(path);

/** The commands that belong to an encounter, which have their address below it. */
const OF_ENCOUNTER = ['switch-level', 'toggle-room', 'room-visibility', 'set-door-status', 'toggle-portrait', 'place-token', 'move-token',
  'remove-token', 'update-token-status', 'clear-tokens'];

/**
 * Where a command is sent that is done alone.
 *
 * @param {string} name
 */
export const addressOf = (name) => `/api/gm/${OF_ENCOUNTER.includes(name) ? 'encounter/' : ''}${name}/`;

/**
 * Whether what is sent there is found in the journal afterwards: who points at something changes nothing.
 *
 * @param {string} path
 */
export const isKept = (path) => isCommand(path) && path !== '/api/gm/ping/';

/** What changes nothing that could be taken back. */
const FOR_GOOD = ['undo', 'redo', 'resume', 'broadcast', 'charon-send'];

/**
 * Whether an entry of the journal can be taken back, or done again.
 *
 * @param {Entry} entry
 */
export const canTurn = ({ command }) => !FOR_GOOD.includes(command.command)
  && !(command.command === 'batch' && command.commands.every((/** @type {Command} */ one) => FOR_GOOD.includes(one.command)));

/**
 * What has to be taken back to be where one was before an entry, newest first. What players did stays.
 *
 * @param {readonly Entry[]} entries newest first
 * @param {number} id
 */
export const downTo = (entries, id) => entries.filter((entry) => entry.id >= id && entry.state === 'done' && canTurn(entry)
  && (entry.id === id || !['player', 'server'].includes(entry.by.kind)));

/**
 * Who did it, in a word or two.
 *
 * @param {Entry['by']} by
 */
export function doer({ kind, name, for: behind }) {
  const named = { gm: name || 'Game master', token: `${name || 'Token'} (script)`, player: name || 'Player', cue: `Cue ${name}`,
    trigger: `Trigger ${name}`, server: 'Charon' }[kind] ?? (name || kind);
  return behind ? `${named}, ${behind}` : named;
}

/**
 * An id made from a title, which no other has.
 *
 * @param {string} title
 * @param {readonly string[]} taken
 * @param {string} otherwise what it is made from if nothing of the title is fit for an id
 */
export function idFor(title, taken, otherwise) {
  const id = plain(title).replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 56).replace(/-$/, '') || otherwise;
  let fresh = id;
  for (let number = 2; taken.includes(fresh); number += 1) {
    fresh = `${id}-${number}`;
  }
  return fresh;
}

/**
 * An id for a cue of that title which no other has.
 *
 * @param {string} title
 * @param {readonly string[]} taken
 */
export const cueId = (title, taken) => idFor(title, [...taken, 'next', 'stop', 'export'], 'cue');

/**
 * How long it is until then, as a clock shows it.
 *
 * @param {number} ms
 */
export function countdown(ms) {
  const seconds = Math.max(0, Math.ceil(ms / 1_000));
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** @typedef {(kind: 'place' | 'room' | 'door' | 'token' | 'person' | 'deck', id: string) => string} Names what something is called at the table */

/** @type {Record<string, string>} */
const VIEWS = { STANDBY: 'Standby', BRIDGE: 'the bridge', CHARON_TERMINAL: 'CHARON', SHIP_DASHBOARD: 'the ship', MESSAGES: 'messages' };

/** What will be said of crew or ship. @param {Record<string, any>} values */
const told = ({ command: _, ...values }) => Object.entries(values)
  .map(([member, value]) => `${member} ${value === null ? 'as the file says' : Array.isArray(value) ? value.join(', ') || 'none' : value}`).join(', ');

/** What a command will do, by its name. @type {Record<string, (command: Command, names: Names) => string>} */
const WORDS = {
  'switch-view': ({ view_type: type, location_slug: place }, names) =>
    `Show ${type === 'ENCOUNTER' && place ? names('place', place) : VIEWS[type] ?? type}`,
  'show-terminal': ({ terminal_slug: terminal, location_slug: place }, names) =>
    `Show the terminal ${terminal} of ${names('place', place)}`,
  'hide-terminal': () => 'Hide the comm terminal',
  'switch-level': ({ deck_id: deck, level }, names) => `Show deck ${deck ? names('deck', deck) : level}`,
  'toggle-room': ({ room_id: room, visible }, names) =>
    `${visible === undefined ? 'Reveal or hide' : visible ? 'Reveal' : 'Hide'} ${names('room', room)}`,
  'room-visibility': ({ room_visibility: rooms }) => {
    const [shown, all] = [Object.values(rooms ?? {}).filter(Boolean).length, Object.keys(rooms ?? {}).length];
    return `Reveal ${shown} of ${all} rooms`;
  },
  'set-door-status': ({ connection_id: door, door_status: status }, names) =>
    `Door ${names('door', door)}: ${String(status).toLowerCase()}`,
  'toggle-portrait': ({ npc_id: person, visible }, names) =>
    `${visible === false ? 'Take away' : visible ? 'Show' : 'Show or take away'} ${names('person', person)}`,
  'place-token': ({ name, type, status }) => `Place ${name === NAMELESS ? `a nameless ${type}` : name}${status?.includes('hidden') ? ', hidden' : ''}`,
  'move-token': ({ token_id: token }, names) => `Move ${names('token', token)}`,
  'remove-token': ({ token_id: token }, names) => `Remove ${names('token', token)}`,
  'update-token-status': ({ token_id: token, status }, names) =>
    `${names('token', token)}: ${status?.length ? status.join(', ') : 'well'}`,
  'clear-tokens': () => 'Remove all tokens',
  'ship-status': ({ system, status }) => `${String(system).replace(/_/g, ' ')}: ${status}`,
  'charon-mode': ({ mode }) => `CHARON ${mode === 'QUERY' ? 'takes queries' : 'only speaks'}`,
  'charon-location': ({ location_path: path }) => `CHARON is at ${path || 'no place'}`,
  'charon-dialog': ({ open }) => `${open === false ? 'Close' : 'Open'} the CHARON dialog`,
  broadcast: ({ title, content }) => `Send “${title || content}”`,
  'charon-send': ({ message, content }) => `CHARON says “${message ?? content}”`,
  'set-blackout': ({ on, style }) => (on === false ? 'End the blackout' : `Blackout, ${style ?? 'black'}`),
  'forget-place': ({ location_slug: place }, names) => `Forget how ${names('place', place)} was left`,
  'set-clock': ({ id, label }) => `Clock ${label || id}`,
  'start-clock': ({ id }) => `Start the clock ${id}`,
  'pause-clock': ({ id }) => `Pause the clock ${id}`,
  'remove-clock': ({ id }) => `Remove the clock ${id}`,
  'fill-clock': ({ id, by }) => `Clock ${id}: ${by < 0 ? 'empty' : 'fill'} ${Math.abs(by)}`,
  'set-alarm': ({ level, text }) => (level === 'none' ? 'End the alarm' : `Alarm, ${level}${text ? `: ${text}` : ''}`),
  'set-order': ({ entries }) => (entries?.length ? `Turns: ${entries.map((/** @type {any} */ { name }) => name).join(', ')}` : 'No turns any more'),
  'next-turn': () => 'Next turn',
  'show-handout': ({ title, image, page }) => `Hand out ${title || image || page || 'a text'}`,
  'hide-handout': ({ id }) => (id ? `Take back the handout ${id}` : 'Take back all handouts'),
  'set-focus': ({ room_id: room, fit, release }, names) => (release ? 'Displays look where they like'
    : `Displays look at ${room ? names('room', room) : fit === 'party' ? 'the party' : fit === 'all' ? 'all there is' : 'a part of the map'}`),
  'set-lead': ({ release, tab, log, message, system_slug: system, body_slug: body, ...others }, names) => (release ? 'Displays show what they like'
    : `Lead displays to ${[tab, body || system, log, others.person && names('person', others.person), message && 'a message']
      .filter(Boolean).join(', ') || (others.scroll === undefined ? 'something else' : 'a place in the text')}`),
  'set-token': ({ token_id: token, name }, names) => `${names('token', token)}: ${name ? `is ${name}` : 'looks different'}`,
  'set-crew': ({ id, ...values }) => `${id}: ${told(values)}`,
  'set-ship': (values) => `Ship: ${told(values)}`,
  ping: ({ label }) => `Point at the map${label ? `: ${label}` : ''}`,
};

/**
 * What a command will do, in a few words.
 *
 * @param {Command} command
 * @param {Names} [names]
 */
export function words(command, names = (_, id) => id) {
  const said = WORDS[command.command]?.(command, names);
  const { command: name, ...members } = command;
  return said ?? [String(name).replace(/-/g, ' '), ...Object.values(members)
    .filter((value) => typeof value !== 'object')].join(' ');
}
