// @ts-check
// Campaign files may say anything anywhere. These read a member as what it should be, and fall back
// on something harmless when it is not.

/** Beyond this, sums of numbers lose their sense, and drawings their edges. */
const LARGEST = 1e9;

/**
 * @param {unknown} value
 * @param {number} fallback
 */
export function number(value, fallback) {
  const found = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof found === 'number' && Math.abs(found) <= LARGEST ? found : fallback;
}

/**
 * A text or a number as text; anything else is the fallback.
 *
 * @param {unknown} value
 * @param {string} [fallback]
 */
export const text = (value, fallback = '') =>
  ((typeof value === 'string' && value.trim() !== '') || typeof value === 'number' ? String(value) : fallback);

/**
 * The entries of a list that are objects.
 *
 * @param {unknown} value
 * @returns {Record<string, any>[]}
 */
export const records = (value) =>
  (Array.isArray(value) ? value.filter((item) => typeof item === 'object' && item !== null && !Array.isArray(item)) : []);

/**
 * @param {unknown} value
 * @returns {Record<string, any>}
 */
export const record = (value) => records([value])[0] ?? {};

/** @typedef {[number, number, number]} Vector */

/** Farther out is nothing that could be drawn together with the rest. */
const FARTHEST = 1e5;

/**
 * @param {unknown} value a coordinate
 * @param {number} fallback
 */
const place = (value, fallback) => Math.min(FARTHEST, Math.max(-FARTHEST, number(value, fallback)));

/**
 * @param {unknown} value
 * @param {Vector} [fallback]
 * @returns {Vector}
 */
export function vector(value, fallback = [0, 0, 0]) {
  const parts = Array.isArray(value) ? value : [];
  return [place(parts[0], fallback[0]), place(parts[1], fallback[1]), place(parts[2], fallback[2])];
}

const LARGEST_COLOUR = 0xffffff;

/**
 * A colour as #rrggbb. Files write 0xFFAA00, "#FFAA00", "FFAA00" or "0xFFAA00".
 *
 * @param {unknown} value
 * @param {string} fallback
 */
export function colour(value, fallback) {
  if (typeof value === 'number') {
    return Number.isInteger(value) && value >= 0 && value <= LARGEST_COLOUR
      ? `#${value.toString(16).padStart(6, '0')}` : fallback;
  }
  const digits = /^\s*(?:#|0x)?([0-9a-f]{6}|[0-9a-f]{3})\s*$/i.exec(typeof value === 'string' ? value : '')?.[1];
  if (!digits) {
    return fallback;
  }
  return `#${(digits.length === 3 ? digits.replace(/./g, '$&$&') : digits).toLowerCase()}`;
}

/**
 * A stable number for a text, at least 0 and below 2^32: the same name looks the same every time.
 *
 * @param {string} name
 */
export function seedOf(name) {
  let hash = 0x811c9dc5;
  for (let place = 0; place < name.length; place += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(place), 0x01000193);
  }
  return hash >>> 0;
}

/**
 * A row of numbers, at least 0 and below 1, that is the same for the same seed.
 *
 * @param {number} seed
 */
export function randoms(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
