// @ts-check
import { inTab } from '../lib/kept.js';
import { Store } from '../lib/store.js';

/** @typedef {{ type: string, name: string, title?: string, image_url: string, image_version?: string, key: string }} Piece a token to be placed; title: what the game master knows it by */

const NAME = 'charon-console';

/** What outlives a reload of the page. */
const LASTING = /** @type {const} */ (['tool', 'pane', 'search', 'folds', 'filters', 'drafts', 'place', 'wide',
  'several', 'keys', 'prepare']);

/** How one person has arranged the console: nothing of it concerns the table. */
export const desk = new Store({
  /** The open tool. */
  tool: 'rooms',
  /** @type {'places' | 'stage' | 'tools'} the column that a small screen shows */
  pane: 'stage',
  /** What is searched for among the locations. */
  search: '',
  /** @type {Record<string, boolean>} folded locations, by path */
  folds: {},
  /** @type {Record<string, string>} what is filtered for, by tool */
  filters: {},
  /** @type {Record<string, string>} texts that were begun and not sent */
  drafts: {},
  /** The location of the last encounter. */
  place: '',
  /** Whether the mirror takes the stage. */
  wide: false,
  /** Whether a token stays in the hand after it was placed. */
  several: false,
  /** Whether single keys act. */
  keys: true,
  /** Whether what one does is only prepared. */
  prepare: false,
  /** Whether the list of what is prepared is open. */
  prepared: false,
  /** Whether one chooses how displays go dark. */
  darkens: false,
  /** Key of the display whose settings are open; empty: none. */
  display: '',
  /** Id of the cue that the mirror shows as it would be. */
  cue: '',
  /** @type {{ place: string, x: number, y: number } | undefined} the open menu of what a place remembers */
  memory: undefined,
  /** @type {Piece | undefined} the token in the hand */
  piece: undefined,
  /** Whether the next click on the map shows that place to everybody. */
  points: false,
  /** Whether tokens are placed hidden. */
  unseen: false,
  /** @type {readonly string[]} ids of the selected tokens */
  selected: [],
  /** Id of the room whose notes are shown. */
  room: '',
  /** @type {{ place: string, slug: string } | undefined} the comm terminal that is read here */
  terminal: undefined,
  /** @type {import('./question.js').Question | undefined} what is asked before it is done */
  question: undefined,
  /** @type {{ door: string, x: number, y: number } | undefined} the open menu of a door */
  menu: undefined,
  /** Whether the sheet of keys is open. */
  help: false,
  ...restored(),
});

/** @returns {Record<string, any>} */
function restored() {
  try {
    return JSON.parse(inTab.get(NAME) || '{}');
  } catch {
    return {};
  }
}

desk.subscribe(() => {
  const lasting = Object.fromEntries(LASTING.map((name) => [name, desk.state[name]]));
  inTab.set(NAME, JSON.stringify(lasting));
});

/**
 * Keeps a text that was begun.
 *
 * @param {string} name
 * @param {string | undefined} text none: it is done
 */
export function keepDraft(name, text) {
  const { [name]: _, ...others } = desk.state.drafts;
  desk.update({ drafts: text === undefined ? others : { ...others, [name]: text } });
}

/**
 * Filters in a tool.
 *
 * @param {string} tool
 * @param {string} text
 */
export function filter(tool, text) {
  desk.update({ filters: { ...desk.state.filters, [tool]: text } });
}
