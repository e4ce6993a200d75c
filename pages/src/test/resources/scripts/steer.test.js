import { check } from './check.js';
import { canTurn, countdown, cueId, doer, downTo, isCommand, words } from '/static/charon/lib/steer.js';

check('commands can be prepared', ['/api/gm/switch-view/', '/api/terminal/hide/', '/api/gm/encounter/toggle-room/', '/api/gm/batch/',
  '/api/gm/set-blackout/', '/api/gm/forget-place/', '/api/gm/charon/mode/', '/api/gm/charon/story/send/', '/api/gm/charon/send/',
  '/api/gm/broadcast/', '/api/gm/ship-status/toggle/'].filter((path) => !isCommand(path)), []);
check('what is no command is done at once', ['/api/gm/undo/', '/api/gm/session/resume/', '/api/gm/charon/story/approve/',
  '/api/gm/log-out-everywhere/', '/api/gm/cues/next/', '/api/gm/draft/go/'].filter(isCommand), []);

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
check('what is not known is named as it is', words({ command: 'set-alarm', level: 'red', more: {} }), 'set alarm red');
