// @ts-check
/** @typedef {import('./geometry.js').Point} Point a cell */

/** How far from the middle it is looked for a free cell, in cells. */
const FARTHEST = 12;

/** How many cells there are from one to the next, across and down, where there is room. @type {[number, number][]} */
const APART = [[3, 2], [2, 2]];

/** How far a group may reach for the sake of being apart, by the root of how many it is. */
const CLOSE = 2.5;

/** @typedef {Point & { dx: number, dy: number, far: number }} Cell */

/**
 * The nearest cells that have others between them; none if there are too few of them.
 *
 * @param {Cell[]} cells nearest first
 * @param {number} count
 * @param {boolean} shifted whether the middle need not be one of them
 * @returns {Cell[] | undefined}
 */
function loose(cells, count, shifted) {
  const near = cells.filter(({ far }) => far <= CLOSE * Math.sqrt(count));
  const ways = APART.flatMap(([across, down]) => Array.from({ length: shifted ? across * down : 1 }, (_, shift) =>
    near.filter(({ dx, dy }) => (dx + FARTHEST * across + shift) % across === 0
      && (dy + FARTHEST * down + Math.floor(shift / across)) % down === 0)));
  return ways.find((way) => way.length >= count);
}

/**
 * Cells for a group that stands together, the nearest first: with cells between them if there is room for that, so that
 * their names can be read, and where nothing else is to be read if that can be; else each its own, as far as there are
 * free ones; the rest share the one in the middle.
 *
 * @param {Point} middle
 * @param {number} count
 * @param {(x: number, y: number) => boolean} free whether one may stand there
 * @param {(x: number, y: number) => boolean} [clear] whether one hides nothing there
 * @returns {Point[]}
 */
export function cellsAround(middle, count, free, clear = free) {
  const steps = Array.from({ length: 2 * FARTHEST + 1 }, (_, step) => step - FARTHEST);
  const all = steps.flatMap((dy) => steps.map((dx) => ({ x: middle.x + dx, y: middle.y + dy, far: Math.hypot(dx, dy),
    dx, dy })))
    .filter(({ x, y }) => free(x, y))
    .sort((one, other) => one.far - other.far);
  const best = all.filter(({ x, y }) => clear(x, y));
  const chosen = loose(best, count, false) ?? loose(best, count, true) ?? loose(all, count, false) ?? loose(all, count, true);
  const near = (chosen ?? all).slice(0, count).map(({ x, y }) => ({ x, y }));
  return [...near, ...Array.from({ length: count - near.length }, () => ({ x: middle.x, y: middle.y }))];
}

/**
 * The cell of a group that is nearest to the middle of it; none if it is empty.
 *
 * @param {Point[]} group
 * @returns {Point | undefined}
 */
export function middleOf(group) {
  const mean = (/** @type {number[]} */ numbers) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
  const [x, y] = [mean(group.map((one) => one.x)), mean(group.map((one) => one.y))];
  const [nearest] = [...group].sort((one, other) => Math.hypot(one.x - x, one.y - y) - Math.hypot(other.x - x, other.y - y));
  return nearest && { x: nearest.x, y: nearest.y };
}
