// @ts-check
// What the oldest browsers that Charon works on do not have by its present name: Chromium 87 and
// Safari 15. `LanguageFloorIT` keeps those names out of the scripts.

/**
 * Whether an object has a member of its own by this name.
 *
 * @param {object} object
 * @param {PropertyKey} name
 */
export const owns = (object, name) => Object.prototype.hasOwnProperty.call(object, name);

/**
 * The last entry, if there is one.
 *
 * @template T
 * @param {readonly T[]} list
 * @returns {T | undefined}
 */
export const last = (list) => list[list.length - 1];

/**
 * The last entry that is like this, if there is one.
 *
 * @template T
 * @param {readonly T[]} list
 * @param {(entry: T) => unknown} isLike
 * @returns {T | undefined}
 */
export const lastLike = (list, isLike) => last(list.filter(isLike));

/**
 * Whether an element takes part in the layout: neither it nor what it is in has `display: none`.
 *
 * @param {Element} element
 */
export const isLaidOut = (element) => element.getClientRects().length > 0;
