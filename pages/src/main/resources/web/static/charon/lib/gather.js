// @ts-check
/** @typedef {import('./geometry.js').Point} Point a cell */

/** How far from the middle it is looked for a free cell, in cells. */
const FARTHEST = 12;

/** How many cells there are from one to the next, across and down, where there is room. @type {[number, number][]} */
const APART = [[3, 2], [2, 2]];

/** How far a group may reach for the sake of being apart, by the root of how many it is. */
const CLOSE = 2.5;

/**
 * Cells for a group that stands together, the nearest first: with cells between them if there is room for that, so that
 * their names can be read; else each its own, as far as there are free ones; the rest share the one in the middle.
 *
 * @param {Point} middle
 * @param {number} count
 * @param {(x: number, y: number) => boolean} free whether one may stand there
 * @returns {Point[]}
 */
export function cellsAround(middle, count, free) {
  const steps = Array.from({ length: 2 * FARTHEST + 1 }, (_, step) => step - FARTHEST);
  const all = steps.flatMap((dy) => steps.map((dx) => ({ x: middle.x + dx, y: middle.y + dy, far: Math.hypot(dx, dy),
    dx, dy })))
    .filter(({ x, y }) => free(x, y))
    .sort((one, other) => one.far - other.far);
  const loose = APART.map(([across, down]) => all.filter(({ dx, dy, far }) => dx % across === 0 && dy % down === 0
    && far <= CLOSE * Math.sqrt(count))).find((cells) => cells.length >= count);
  const near = (loose ?? all).slice(0, count).map(({ x, y }) => ({ x, y }));
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
