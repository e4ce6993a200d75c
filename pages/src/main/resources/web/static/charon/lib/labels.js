// @ts-check
/** @typedef {{ x: number, y: number, width: number, height: number }} Box */
/** @typedef {{ id: string, x: number, y: number, gap: number, width: number, height: number }} Wish a label of some size beside a point */
/** @typedef {Box & { anchor: 'start' | 'end' | 'middle', textX: number, textY: number }} Label */

/**
 * Finds places for labels beside their points so that none covers another, the first ones in the
 * list first. One that finds none is left out.
 *
 * @param {Wish[]} wishes
 * @param {Box[]} taken places to keep clear
 * @param {{ width: number, height: number }} size of the chart: labels stay inside
 * @param {Box[]} [covered] places that labels lie on only if there is no other
 * @returns {Map<string, Label>}
 */
export function placeLabels(wishes, taken, size, covered = []) {
  const boxes = [...taken];
  /** @type {Map<string, Label>} */
  const placed = new Map();
  wishes.forEach((wish) => {
    const free = candidates(wish).filter((box) => inside(box, size) && !boxes.some((other) => overlap(box, other)));
    const label = free.find((box) => !covered.some((other) => overlap(box, other))) ?? free[0];
    if (label) {
      boxes.push(label);
      placed.set(wish.id, label);
    }
  });
  return placed;
}

/**
 * @param {Wish} wish
 * @returns {Label[]}
 */
function candidates({ x, y, gap, width, height }) {
  /** @param {number} left @param {number} top @param {Label['anchor']} anchor @returns {Label} */
  const at = (left, top, anchor) => ({
    x: left,
    y: top,
    width,
    height,
    anchor,
    textX: anchor === 'start' ? left : left + (anchor === 'end' ? width : width / 2),
    textY: top + height / 2,
  });
  const slanted = gap * 0.7;
  return [
    at(x + gap, y - height / 2, 'start'),
    at(x - gap - width, y - height / 2, 'end'),
    at(x + slanted, y - slanted - height, 'start'),
    at(x + slanted, y + slanted, 'start'),
    at(x - slanted - width, y - slanted - height, 'end'),
    at(x - slanted - width, y + slanted, 'end'),
    at(x - width / 2, y + gap, 'middle'),
    at(x - width / 2, y - gap - height, 'middle'),
  ];
}

/**
 * @param {Box} box
 * @param {{ width: number, height: number }} size
 */
const inside = (box, size) =>
  box.x >= 0 && box.y >= 0 && box.x + box.width <= size.width && box.y + box.height <= size.height;

/**
 * @param {Box} one
 * @param {Box} other
 */
const overlap = (one, other) =>
  one.x < other.x + other.width && other.x < one.x + one.width
  && one.y < other.y + other.height && other.y < one.y + one.height;
