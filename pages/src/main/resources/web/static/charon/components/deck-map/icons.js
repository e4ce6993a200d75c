// @ts-check
import { owns } from '../../lib/older.js';
/** Line drawings on a field of 24 by 24. */
const ICONS = {
  warning: 'M12 3L22 20H2ZM12 9V14M12 16.5V17.5',
  weapon: 'M3 8H20V12H12L10 15H8L7 20H3L5 12H3Z',
  search: 'M10 4a6 6 0 1 0 .01 0M14.5 14.5L21 21',
  crate: 'M3 8L12 3L21 8V17L12 22L3 17ZM3 8L12 13L21 8M12 13V22',
  person: 'M12 4a4 4 0 1 0 .01 0M4 21a8 8 0 0 1 16 0',
  tape: 'M2 6H22V18H2ZM8 9.5a2.5 2.5 0 1 0 .01 0M16 9.5a2.5 2.5 0 1 0 .01 0M8 14.5H16',
  clock: 'M12 3a9 9 0 1 0 .01 0M12 7V12L15.5 14',
  gauge: 'M3 17a9 9 0 1 1 18 0ZM12 17L16 10',
  suit: 'M8 3H16V9H8ZM6 9H18V15H16V21H13V16H11V21H8V15H6Z',
  vehicle: 'M2 14L5 8H15L18 11H22V16H2ZM7 15a2.5 2.5 0 1 0 .01 0M17 15a2.5 2.5 0 1 0 .01 0',
  rope: 'M8 3q8 3 0 6t0 6t0 6M14 3q-6 3 2 6t-2 6t2 6',
  star: 'M12 2.5L14.8 9L21.5 9.6L16.5 14L18 21L12 17.3L6 21L7.5 14L2.5 9.6L9.2 9Z',
  medical: 'M9 3H15V9H21V15H15V21H9V15H3V9H9Z',
  power: 'M13 2L5 14H11L10 22L19 9H13Z',
  terminal: 'M3 4H21V16H3ZM8 20H16M12 16V20M6 8L9 10.5L6 13M11 13H15',
  lift: 'M5 3H19V21H5ZM12 3V21M7 9L8.5 7L10 9M14 15L15.5 17L17 15',
  ladder: 'M7 2V22M17 2V22M7 6H17M7 11H17M7 16H17',
  stairs: 'M3 20H8V15H13V10H18V5H22',
  hatch: 'M12 3a9 9 0 1 0 .01 0M12 8a4 4 0 1 0 .01 0M12 3V8M12 16V21M3 12H8M16 12H21',
  marker: 'M12 3L20 12L12 21L4 12ZM12 9V15',
};

/** Other words for the same. */
const SYNONYMS = { hazard: 'warning', danger: 'warning', clue: 'search', item: 'crate', loot: 'crate', npc: 'person',
  creature: 'warning', objective: 'star', elevator: 'lift', stairwell: 'stairs', shaft: 'hatch', tube: 'hatch',
  airlock: 'hatch', medkit: 'medical', computer: 'terminal', console: 'terminal', engine: 'power', ship: 'vehicle' };

/**
 * The drawing for the first of these words that has one.
 *
 * @param {...unknown} words
 * @returns {string}
 */
export function icon(...words) {
  const known = words.map((word) => String(word ?? '').toLowerCase())
    .map((word) => /** @type {Record<string, string>} */ (SYNONYMS)[word] ?? word)
    .find((word) => owns(ICONS, word));
  return ICONS[/** @type {keyof typeof ICONS} */ (known ?? 'marker')];
}
