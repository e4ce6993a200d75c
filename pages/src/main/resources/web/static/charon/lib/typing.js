// @ts-check
/** How fast a short text is typed, in characters per second. */
const SPEED = 45;
/** No text takes longer than this, however long it is. */
const LONGEST_MS = 9_000;

/**
 * How long a text takes to be typed, in milliseconds.
 *
 * @param {string} text
 */
export const duration = (text) => Math.min(LONGEST_MS, (text.length * 1000) / SPEED);

/**
 * How many of a text's characters are there after some time; never half of what is drawn as one.
 *
 * @param {string} text
 * @param {number} elapsedMs
 */
export function typedLength(text, elapsedMs) {
  const whole = duration(text);
  if (elapsedMs >= whole) {
    return text.length;
  }
  let length = Math.max(0, Math.floor((text.length * elapsedMs) / whole));
  while (length > 0 && length < text.length && joins(text, length)) {
    length -= 1;
  }
  return length;
}

/**
 * Whether what begins at a place belongs to what stands before it: the second half of a pair, an
 * accent, a variant, or a joined sign.
 *
 * @param {string} text
 * @param {number} place
 */
function joins(text, place) {
  return /^[\uDC00-\uDFFF\u200D\p{M}]/u.test(text.slice(place, place + 2))
    || /[\uD800-\uDBFF]/.test(text[place - 1]) || text[place - 1] === '\u200D';
}
