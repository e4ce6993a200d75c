// @ts-check
/** Width of a letter of the page's font, which has only one, in parts of its height. */
const LETTER = 0.6;
const LINE = 1.15;
const MOST_LINES = 3;

/**
 * A text broken and sized so that it fits a space.
 *
 * @param {string} text
 * @param {{ width: number, height: number }} space
 * @param {number} largest the size it has if there is room enough
 * @returns {{ lines: string[], size: number }}
 */
export function fitted(text, space, largest) {
  const words = text.split(/\s+/).filter(Boolean);
  let best = { lines: [text], size: 0 };
  for (let count = 1; count <= Math.min(MOST_LINES, words.length); count += 1) {
    const lines = broken(words, count);
    const longest = Math.max(...lines.map((line) => line.length));
    const size = Math.min(largest, space.width / (longest * LETTER), space.height / (lines.length * LINE));
    if (size > best.size + 0.01) {
      best = { lines, size };
    }
  }
  return best;
}

/**
 * Words on at most that many lines, of which the longest is as short as can be.
 *
 * @param {string[]} words
 * @param {number} count
 * @returns {string[]}
 */
function broken(words, count) {
  if (count <= 1 || words.length <= 1) {
    return [words.join(' ')];
  }
  const ways = words.slice(1).map((_, place) => [
    words.slice(0, place + 1).join(' '), ...broken(words.slice(place + 1), count - 1)]);
  const width = (/** @type {string[]} */ lines) => Math.max(...lines.map((line) => line.length));
  return ways.reduce((best, way) => (width(way) < width(best) ? way : best));
}

/**
 * The first letters of at most two words, for who has no picture.
 *
 * @param {string} name
 */
export const initials = (name) => name.split(/\s+/).filter(Boolean).slice(0, 2)
  .map((word) => [...word][0]).join('').toUpperCase();

/**
 * A word of a data file as one reads it.
 *
 * @param {unknown} word
 */
export const readable = (word) => String(word ?? '').replaceAll('_', ' ').trim();
