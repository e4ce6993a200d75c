// @ts-check
/**
 * @typedef {object} Handout as the payload has it
 * @property {string} id
 * @property {string} title
 * @property {string} [image] a path below the campaign folder
 * @property {string} [markdown]
 * @property {'full' | 'beside' | 'card'} layout
 * @property {string} [until]
 */
/**
 * @typedef {object} Handed one of this evening
 * @property {string} key tells it from all others, also from another one with its id
 * @property {Handout} handout
 * @property {boolean} own whether it was given to this display alone
 * @property {number} since when it came
 * @property {boolean} there whether it is still handed out
 */

/** How many of an evening are kept. */
const MOST = 24;
/** What was taken back sooner was a mistake, and is forgotten. */
const MISTAKE_MS = 15_000;

/** What a handout is called that has no title. @param {Handout} handout */
export const titleOf = ({ title, image }) => title || (image ? 'Picture' : 'Note');

/**
 * What was handed out this evening, the newest last, when this is handed out now.
 *
 * @param {readonly Handed[]} before
 * @param {{ handouts: readonly Handout[], own: boolean }[]} now to everybody, and to this display alone
 * @param {number} at what time it is
 * @returns {readonly Handed[]} the very list, if nothing is different
 */
export function handed(before, now, at) {
  const there = new Map(now.flatMap(({ handouts, own }) => handouts.map((handout) => [keyOf(handout, own), { handout, own }])));
  const kept = before.filter((entry) => there.has(entry.key) || !entry.there || at - entry.since >= MISTAKE_MS)
    .map((entry) => (there.has(entry.key) === entry.there ? entry : { ...entry, there: !entry.there }));
  // what comes again comes last
  const again = new Set(kept.filter((entry) => entry.there && !before.includes(entry)).map(({ key }) => key));
  const known = new Set(kept.map(({ key }) => key));
  const all = [...kept.filter(({ key }) => !again.has(key)), ...kept.filter(({ key }) => again.has(key)),
    ...[...there].filter(([key]) => !known.has(key)).map(([key, { handout, own }]) => ({ key, handout, own, since: at, there: true }))]
    .slice(-MOST);
  return all.length === before.length && all.every((entry, place) => entry === before[place]) ? before : all;
}

/**
 * @param {Handout} handout
 * @param {boolean} own
 */
const keyOf = ({ id, title, image, markdown, layout, until }, own) => JSON.stringify([own, id, title, image, markdown, layout, until]);

/**
 * What of it lies on the screen: of each kind the newest that is handed out and was not closed here.
 *
 * @param {readonly Handed[]} all
 * @param {ReadonlySet<string>} closed their keys
 * @returns {Handed[]} the topmost last
 */
export const lyingOn = (all, closed) => ['beside', 'full', 'card'].flatMap((layout) =>
  all.filter(({ key, handout, there }) => there && handout.layout === layout && !closed.has(key)).slice(-1));
