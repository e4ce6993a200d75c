// @ts-check
/** @typedef {{ key: string, also?: string, name?: string, does: string, action: string, value?: string }} Key */

/** What the tools are called, in the order of their number keys. @type {Record<string, string>} */
export const TOOL_NAMES = { rooms: 'Rooms', doors: 'Doors', tokens: 'Tokens', people: 'People', ship: 'Ship',
  charon: 'CHARON', broadcast: 'Send', campaign: 'Files', cues: 'Cues', history: 'History',
  screen: 'Screen', displays: 'Displays' };

/** What the tools are, in that order. */
export const TOOLS = Object.keys(TOOL_NAMES);

/** Their keys: as they lie on a keyboard, and one more. */
const TOOL_KEYS = '1234567890-,';

/**
 * The key of a tool.
 *
 * @param {string} tool
 */
export const toolKey = (tool) => TOOL_KEYS[TOOLS.indexOf(tool)] ?? '';

/** What the keys of the console do, as its sheet lists them. @type {{ title: string, keys: Key[] }[]} */
export const SHEET = [
  { title: 'Show', keys: [
    { key: 's', does: 'Standby', action: 'view', value: 'STANDBY' },
    { key: 'b', does: 'Bridge', action: 'view', value: 'BRIDGE' },
    { key: 'e', does: 'Encounter: the last location', action: 'encounter' },
    { key: 'c', does: 'CHARON terminal', action: 'view', value: 'CHARON_TERMINAL' },
    { key: 'd', does: 'Ship status', action: 'view', value: 'SHIP_DASHBOARD' },
    { key: 'm', does: 'Messages', action: 'view', value: 'MESSAGES' },
    { key: 't', does: 'Hide the comm terminal', action: 'hide-terminal' },
    { key: '[', does: 'Previous deck, or tab of the bridge', action: 'deck', value: '-1' },
    { key: ']', does: 'Next deck, or tab of the bridge', action: 'deck', value: '1' },
  ] },
  { title: 'Steer', keys: [
    { key: 'l', does: 'Live, or prepare unseen', action: 'prepare' },
    { key: 'a', does: 'Take: what is prepared goes on air', action: 'take' },
    { key: '.', does: 'Blackout, on or off', action: 'blackout' },
    { key: 'g', does: 'Go: the next cue', action: 'go' },
    { key: 'k', does: 'Stop the cue that follows by itself', action: 'stop' },
    { key: 'q', does: 'Quiet: the alarm ends', action: 'quiet' },
    { key: 'y', does: 'Withdraw the critical message on the wall', action: 'withdraw' },
    { key: 'n', does: 'Next turn', action: 'turn' },
    { key: 'Ctrl+Z', name: 'Ctrl+Z', does: 'Undo what was done last', action: 'undo' },
    { key: 'Ctrl+Shift+Z', also: 'Ctrl+Y', name: 'Ctrl+Shift+Z', does: 'Do it again', action: 'redo' },
  ] },
  { title: 'On the map', keys: [
    { key: 'v', does: 'Go to the map', action: 'map' },
    { key: ' ', name: 'Space', does: 'Reveal or hide the chosen room', action: 'reveal' },
    { key: 'j', does: 'Join: the whole crew comes along', action: 'crew' },
    { key: 'o', does: 'Point: the next click shows a place', action: 'point' },
    { key: 'i', does: 'Displays look at the chosen room, or the party', action: 'look' },
    { key: 'r', does: 'Release: displays look where they like, and show what they like', action: 'release' },
  ] },
  { title: 'Selected tokens', keys: [
    { key: 'w', does: 'Wounded', action: 'status', value: 'wounded' },
    { key: 'x', does: 'Dead', action: 'status', value: 'dead' },
    { key: 'p', does: 'Panicked', action: 'status', value: 'panicked' },
    { key: 'u', does: 'Stunned', action: 'status', value: 'stunned' },
    { key: 'h', does: 'Hidden from players', action: 'status', value: 'hidden' },
    { key: 'Delete', also: 'Backspace', does: 'Remove', action: 'remove' },
  ] },
  { title: 'Console', keys: [
    { key: '/', does: 'Search locations', action: 'search' },
    { key: 'f', does: 'Filter or write in the open tool', action: 'write' },
    { key: 'z', does: 'Enlarge the mirror', action: 'mirror' },
    { key: '?', does: 'This sheet', action: 'help' },
    { key: 'Escape', name: 'Esc', does: 'Put away: token, selection, reader, menu', action: 'escape' },
  ] },
  { title: 'Tools', keys: TOOLS.map((tool) => ({ key: toolKey(tool), does: TOOL_NAMES[tool], action: 'tool', value: tool })) },
];

/** @type {Map<string, Key>} */
const BY_KEY = new Map(SHEET.flatMap((part) => part.keys)
  .flatMap((entry) => /** @type {[string, Key][]} */ ([[entry.key, entry], [entry.also ?? entry.key, entry]])));

/** @typedef {{ key: string, ctrlKey?: boolean, metaKey?: boolean, altKey?: boolean, shiftKey?: boolean, repeat?: boolean }} Press */

/**
 * What a pressed key is called here.
 *
 * @param {Press} press
 */
function nameOf({ key, ctrlKey, metaKey, shiftKey }) {
  if (ctrlKey || metaKey) {
    return `Ctrl+${shiftKey ? 'Shift+' : ''}${key.toUpperCase()}`;
  }
  return key.length === 1 ? key.toLowerCase() : key;
}

/**
 * What a pressed key means, if anything.
 *
 * @param {Press} press
 * @param {boolean} typing whether it goes into a text; then only Escape has a meaning
 * @returns {Key | undefined}
 */
export function meaning(press, typing) {
  if (press.altKey || press.repeat) {
    return undefined;
  }
  const entry = BY_KEY.get(nameOf(press));
  return typing && entry?.action !== 'escape' ? undefined : entry;
}

/** What a pointer does on the map of the console, as its sheet lists it. @type {{ what: string, does: string }[]} */
export const GESTURES = [
  { what: 'Click a room', does: 'its notes; nothing happens at the table' },
  { what: 'Its eye, or double click', does: 'reveal or hide it' },
  { what: 'Click a door', does: 'open or close it' },
  { what: 'Right click, long press or menu key on a door', does: 'all its states' },
  { what: 'Click a terminal', does: 'read it; a double click shows it' },
  { what: 'Drag a token', does: 'move it, and all that are selected with it' },
  { what: 'Shift and click, or Shift and drag', does: 'select several; Ctrl+A selects all' },
  { what: 'Alt and click', does: 'place the token in the hand hidden' },
  { what: 'Click or scroll in the enlarged mirror', does: 'lead displays there: bridge, terminal, texts' },
  { what: 'Drop or paste a picture on Screen', does: 'upload it, and hand it out next' },
];
