// @ts-check
const FIRST_MS = 400;
const LATER = 1.7;
const LONGEST_MS = 6_000;

/**
 * How long to wait before the next attempt, in milliseconds: longer each time, up to a limit, and
 * never the same for all, so that a server that comes back is not met by everybody at once.
 *
 * @param {number} failures attempts that failed in a row, at least 1
 * @param {number} random at least 0, less than 1
 */
export function delay(failures, random) {
  const longest = Math.min(LONGEST_MS, FIRST_MS * LATER ** (failures - 1));
  return longest * (0.5 + random / 2);
}
