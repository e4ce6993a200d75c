// @ts-check
/** @typedef {{ slug: string, name: string, owner: string, description: string }} Terminal */
/**
 * @typedef {object} Place a location, as the tree has it
 * @property {string} slug
 * @property {string} name
 * @property {string} type
 * @property {string} status
 * @property {string} description
 * @property {boolean} has_map
 * @property {Terminal[]} terminals
 * @property {Place[]} children
 */
/**
 * @typedef {object} Row a line of the list that shows the tree
 * @property {string} path slugs from the top down; a slug alone may occur twice
 * @property {Place} place
 * @property {number} depth 0 at the top
 * @property {boolean} hit whether the search means this very location
 * @property {boolean} foldable whether there is anything below it
 * @property {boolean} open whether what is below it is listed
 * @property {Terminal[]} terminals those to be listed
 */

/** A tree of more locations than this begins folded. */
const MANY = 60;

/**
 * Text as it is compared: without case, accents and repeated blanks.
 *
 * @param {string} text
 */
export const plain = (text) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();

/**
 * Whether a text has all words of a search, in any order.
 *
 * @param {string} text
 * @param {string} search
 */
export function matches(text, search) {
  const within = plain(text);
  return plain(search).split(' ').every((word) => within.includes(word));
}

/** @param {Terminal} terminal */
export const terminalName = (terminal) => terminal.name || terminal.owner || terminal.slug;

/**
 * How many locations a tree has.
 *
 * @param {Place[]} places
 * @returns {number}
 */
export const size = (places) =>
  places.reduce((sum, place) => sum + 1 + size(place.children), 0);

/**
 * The lines to be listed. A search lists what it means and what that lies in, whatever is folded.
 *
 * @param {Place[]} places
 * @param {string} search
 * @param {Record<string, boolean>} folds what was folded (true) or unfolded (false), by path
 * @returns {Row[]}
 */
export function rows(places, search, folds) {
  const many = size(places) > MANY;
  const searching = plain(search) !== '';

  /**
   * @param {Place} place
   * @param {string} above
   * @param {number} depth
   * @returns {Row[]}
   */
  const list = (place, above, depth) => {
    const path = above + place.slug;
    const hit = searching && matches(`${place.name} ${place.slug} ${place.type}`, search);
    const foldable = place.children.length + place.terminals.length > 0;
    const open = foldable && (searching || !(folds[path] ?? (many && depth > 0)));
    const terminals = place.terminals.filter((terminal) =>
      !searching || hit || matches(`${terminalName(terminal)} ${place.name}`, search));
    const below = searching || open
      ? place.children.flatMap((child) => list(child, `${path}/`, depth + 1)) : [];
    if (searching && !hit && terminals.length === 0 && below.length === 0) {
      return [];
    }
    return [{ path, place, depth, hit, foldable, open, terminals: open ? terminals : [] }, ...below];
  };
  return places.flatMap((place) => list(place, '', 0));
}

/**
 * The location that a slug means: the first one, from the top down.
 *
 * @param {Place[]} places
 * @param {string} slug
 * @returns {Place | undefined}
 */
export function find(places, slug) {
  for (const place of places) {
    const found = place.slug === slug ? place : find(place.children, slug);
    if (found) {
      return found;
    }
  }
  return undefined;
}
