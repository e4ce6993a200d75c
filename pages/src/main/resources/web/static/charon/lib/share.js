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
  const target = /** @type {any} */ (newer);
  if (Object.is(older, target) || !isContainer(older) || !isContainer(target)) {
    return newer;
  }
  if (Array.isArray(older) !== Array.isArray(target)) {
    return newer;
  }
  const before = Object.keys(older);
  const now = Object.keys(target);
  let same = before.length === now.length;
  now.forEach((key, place) => {
    target[key] = reuse(older[key], target[key]);
    // the order of members is content too: decks and portraits are listed by it
    same &&= before[place] === key && Object.is(older[key], target[key]);
  });
  return same ? older : newer;
}

/** @type {(value: any) => boolean} */
const isContainer = (value) => typeof value === 'object' && value !== null;
