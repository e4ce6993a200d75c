// @ts-check
/**
 * The newer of two JSON values, made of the older one's parts wherever they say the same. So a
 * component whose part of the view has not changed gets the very object it had, and is not drawn
 * again.
 *
 * @template T
 * @param {any} older
 * @param {T} newer
 * @returns {T}
 */
export function reuse(older, newer) {
  if (Object.is(older, newer) || !isContainer(older) || !isContainer(newer)) {
    return newer;
  }
  if (Array.isArray(older) !== Array.isArray(newer)) {
    return newer;
  }
  const before = Object.keys(older);
  const now = Object.keys(newer);
  let same = before.length === now.length;
  now.forEach((key, place) => {
    const target = /** @type {any} */ (newer);
    target[key] = reuse(older[key], target[key]);
    // the order of members is content too: decks and portraits are listed by it
    same &&= before[place] === key && Object.is(older[key], target[key]);
  });
  return same ? older : newer;
}

/** @param {unknown} value */
const isContainer = (value) => typeof value === 'object' && value !== null;
