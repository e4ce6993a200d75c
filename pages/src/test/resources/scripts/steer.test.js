import { check } from './check.js';
import { addressOf, canTurn, countdown, cueId, doer, downTo, idFor, isCommand, isKept, words } from '/static/charon/lib/steer.js';

check('commands can be prepared', ['/api/gm/switch-view/', '/api/terminal/hide/', '/api/gm/encounter/toggle-room/', '/api/gm/batch/',
  '/api/gm/set-blackout/', '/api/gm/forget-place/', '/api/gm/charon/mode/', '/api/gm/charon/story/send/', '/api/gm/charon/send/',
  '/api/gm/broadcast/', '/api/gm/ship-status/toggle/', '/api/gm/set-clock/', '/api/gm/pause-clock/', '/api/gm/fill-clock/', '/api/gm/set-alarm/',
  '/api/gm/next-turn/', '/api/gm/show-handout/', '/api/gm/hide-handout/', '/api/gm/set-focus/', '/api/gm/set-lead/', '/api/gm/ping/', '/api/gm/set-token/'].filter((path) => !isCommand(path)), []);
check('what is no command is done at once', ['/api/gm/undo/', '/api/gm/session/resume/', '/api/gm/charon/story/approve/',
  '/api/gm/log-out-everywhere/', '/api/gm/cues/next/', '/api/gm/draft/go/', '/api/gm/displays/k7m2/', '/api/gm/displays/k7m2/identify/'].filter(isCommand), []);

check('what only points is found in no journal', [isKept('/api/gm/ping/'), isKept('/api/gm/set-alarm/')], [false, true]);
check('where a command is sent alone', [addressOf('toggle-room'), addressOf('set-token')], ['/api/gm/encounter/toggle-room/', '/api/gm/set-token/']);

const entry = (id, more = {}) => ({ id, at: '2026-11-30T20:15:02.120Z', by: { kind: 'gm', name: 'gm' },
  command: { command: 'toggle-room' }, summary: `S${id}`, revision: id, state: 'done', ...more });
const said = { command: { command: 'broadcast' } };
check('what was said is not taken back', [canTurn(entry(1)), canTurn(entry(1, said)), canTurn(entry(1, { command: { command: 'undo', id: 3 } }))], [true, false, false]);
check('several acts can be taken back if one can', [['broadcast', 'toggle-room'], ['broadcast', 'charon-send']]
  .map((commands) => canTurn(entry(1, { command: { command: 'batch', commands: commands.map((command) => ({ command })) } }))), [true, false]);
const entries = [entry(9), entry(8, { state: 'undone' }), entry(7, { by: { kind: 'player', name: '' } }), entry(6, said), entry(5), entry(4)];
const ids = (list) => list.map(({ id }) => id);
check('down to an entry, newest first, and it too', ids(downTo(entries, 5)), [9, 5]);
check('what players did stays, unless it is what is meant', [ids(downTo(entries, 4)), ids(downTo(entries, 7))], [[9, 5, 4], [9, 7]]);

check('who did it', [doer({ kind: 'gm', name: 'Ada' }), doer({ kind: 'gm', name: '' }), doer({ kind: 'player', name: '' }),
  doer({ kind: 'token', name: 'deck' }), doer({ kind: 'cue', name: 'dawn', for: 'Ada' }), doer({ kind: 'trigger', name: 'door' }),
  doer({ kind: 'server', name: '' }), doer({ kind: 'other', name: '' })],
['Ada', 'Game master', 'Player', 'deck (script)', 'Cue dawn, Ada', 'Trigger door', 'Charon', 'other']);

check('a cue has an id made from its title', [cueId('The lock opens!', []), cueId(' Détroit 2 ', []), cueId('???', [])], ['the-lock-opens', 'detroit-2', 'cue']);
check('which no other has', cueId('Dawn', ['dawn', 'dawn-2']), 'dawn-3');
check('nor an address of its own', [cueId('Next', []), cueId('stop', []), cueId('Export', [])], ['next-2', 'stop-2', 'export-2']);
check('and which is short', cueId('long '.repeat(40), []).length <= 64, true);

check('a clock has an id made from its label, or another', [idFor('Air left', [], 'clock'), idFor('', ['clock'], 'clock')], ['air-left', 'clock-2']);

check('time that is left', [countdown(400), countdown(59_000), countdown(61_000), countdown(-5)], ['1 s', '59 s', '1:01', '0 s']);

const names = (kind, id) => `${kind} ${id}`;
const told = (command, members = {}) => words({ command, ...members }, names);
check('what a view will be', [told('switch-view', { view_type: 'ENCOUNTER', location_slug: 'hob' }), told('switch-view', { view_type: 'STANDBY' })], ['Show place hob', 'Show Standby']);
check('what will be seen of rooms', [true, false, undefined].map((visible) => told('toggle-room', { room_id: 'mess', visible })), ['Reveal room mess', 'Hide room mess', 'Reveal or hide room mess']);
check('of several of them', told('room-visibility', { room_visibility: { a: true, b: false, c: true } }), 'Reveal 2 of 3 rooms');
check('what a door will be', told('set-door-status', { connection_id: 'd1', door_status: 'OPEN' }), 'Door door d1: open');
check('what tokens will be', [told('place-token', { name: 'Rook' }), told('place-token', { name: 'It', status: ['hidden'] }), told('move-token', { token_id: 't' }),
  told('update-token-status', { token_id: 't', status: ['dead', 'hidden'] }), told('update-token-status', { token_id: 't', status: [] }),
  told('remove-token', { token_id: 't' }), told('clear-tokens')],
['Place Rook', 'Place It, hidden', 'Move token t', 'token t: dead, hidden', 'token t: well', 'Remove token t', 'Remove all tokens']);
check('who will be there', [told('toggle-portrait', { npc_id: 'ada', visible: true }), told('toggle-portrait', { npc_id: 'ada', visible: false })], ['Show person ada', 'Take away person ada']);
check('what else there is', [told('switch-level', { level: 2 }), told('switch-level', { deck_id: 'keel' }), told('show-terminal', { terminal_slug: 'log', location_slug: 'hob' }),
  told('hide-terminal'), told('ship-status', { system: 'life_support', status: 'OFFLINE' }), told('charon-mode', { mode: 'QUERY' }),
  told('charon-location', { location_path: '' }), told('charon-dialog', { open: false }), told('broadcast', { content: 'Run' }),
  told('charon-send', { content: 'No' }), told('set-blackout', { on: true }), told('set-blackout', { on: false }), told('forget-place', { location_slug: 'hob' })],
['Show deck 2', 'Show deck deck keel', 'Show the terminal log of place hob', 'Hide the comm terminal', 'life support: OFFLINE', 'CHARON takes queries',
  'CHARON is at no place', 'Close the CHARON dialog', 'Send “Run”', 'CHARON says “No”', 'Blackout, black', 'End the blackout', 'Forget how place hob was left']);
check('what lies on the screens', [told('set-clock', { id: 'air', label: 'Air' }), told('start-clock', { id: 'air' }), told('fill-clock', { id: 'rite', by: -1 }),
  told('set-alarm', { level: 'red', text: 'Leak' }), told('set-alarm', { level: 'none' }), told('set-order', { entries: [{ name: 'Marsh' }, { name: 'Rook' }] }), told('set-order', { entries: [] }),
  told('next-turn'), told('show-handout', { image: 'a.png' }), told('show-handout', { markdown: 'x' }), told('hide-handout'), told('hide-handout', { id: 'chart' })],
['Clock Air', 'Start the clock air', 'Clock rite: empty 1', 'Alarm, red: Leak', 'End the alarm', 'Turns: Marsh, Rook', 'No turns any more', 'Next turn', 'Hand out a.png', 'Hand out a text',
  'Take back all handouts', 'Take back the handout chart']);
check('where displays look, and how a token is', [told('set-focus', { room_id: 'mess' }), told('set-focus', { fit: 'party' }), told('set-focus', { release: true }), told('set-focus', { x: 1 }),
  told('set-token', { token_id: 't', size: 2 }), told('set-token', { token_id: 't', name: 'Rook' }), told('ping', {})],
['Displays look at room mess', 'Displays look at the party', 'Displays look where they like', 'Displays look at a part of the map', 'token t: looks different', 'token t: is Rook', 'Point at the map']);
check('where displays are led', [told('set-lead', { tab: 'LOGS', log: '001.md' }), told('set-lead', { scroll: 0.5 }), told('set-lead', { person: 'marsh' }), told('set-lead', { selected: '' }),
  told('set-lead', { system_slug: 'lantern', body_slug: 'tallow' }), told('set-lead', { release: true })],
['Lead displays to LOGS, 001.md', 'Lead displays to a place in the text', 'Lead displays to person marsh', 'Lead displays to something else', 'Lead displays to tallow', 'Displays show what they like']);
check('how crew and ship will be', [told('set-crew', { id: 'marsh', stress: 3, conditions: ['Bleeding'] }), told('set-ship', { hull: null })],
  ['marsh: stress 3, conditions Bleeding', 'Ship: hull as the file says']);
check('what is not known is named as it is', words({ command: 'set-mood', level: 'red', more: {} }), 'set mood red');
