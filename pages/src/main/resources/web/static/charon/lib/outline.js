// @ts-check
import { CELL, holdsCell } from './geometry.js';

/** @typedef {import('./geometry.js').Rect} Rect */
/** @typedef {import('./geometry.js').Point} Point */
/** @typedef {{ rect: Rect, corners?: Point[], space?: Rect }} Outlined a room: its box, and if it is no rectangle its corners and the largest rectangle in them */

const POINTS = { least: 3, most: 500 };
/** How finely a room is looked through for the place that it has for letters. */
const STEPS = 20;

/**
 * The corners of a room that is no rectangle; none of one that is.
 *
 * @param {any} room
 * @returns {Point[] | undefined}
 */
export function cornersOf(room) {
  const polygon = room?.polygon;
  return Array.isArray(polygon) && polygon.length >= POINTS.least && polygon.length <= POINTS.most
    && polygon.every((point) => Array.isArray(point) && point.length === 2 && point.every(Number.isFinite))
    ? polygon.map(([x, y]) => ({ x, y })) : undefined;
}

/** @type {WeakMap<object, Pick<Outlined, 'corners' | 'space'>>} */
const known = new WeakMap();
const RECTANGLE = Object.freeze({});

/**
 * What a room has besides its box; nothing, if that is all of it.
 *
 * @param {any} room
 * @param {Rect} rect
 * @returns {Pick<Outlined, 'corners' | 'space'>}
 */
export function shapeOf(room, rect) {
  if (room.polygon === undefined) {
    return RECTANGLE;
  }
  const before = known.get(room);
  if (before) {
    return before;
  }
  const corners = cornersOf(room);
  const shape = corners ? { corners, space: spaceIn(corners, rect) } : RECTANGLE;
  known.set(room, shape);
  return shape;
}

/**
 * Whether a point is inside: by how many lines there are to the right of it.
 *
 * @param {Point[]} corners
 * @param {number} x
 * @param {number} y
 */
export const isInside = (corners, x, y) => corners.reduce((inside, to, place) => {
  const from = corners[(place || corners.length) - 1];
  return (from.y > y) !== (to.y > y) && x < from.x + (y - from.y) / (to.y - from.y) * (to.x - from.x) ? !inside : inside;
}, false);

/**
 * Whether a cell lies in a room: its middle counts.
 *
 * @param {Outlined} room
 * @param {number} x
 * @param {number} y
 */
export const roomHolds = ({ rect, corners }, x, y) => holdsCell(rect, x, y) && (!corners || isInside(corners, x + 0.5, y + 0.5));

/**
 * The rectangle of a room that letters and signs fit in.
 *
 * @param {Outlined} room
 */
export const spaceOf = ({ rect, space }) => space ?? rect;

/**
 * The outline of a room that is no rectangle, in units of the drawing.
 *
 * @param {Point[]} corners
 */
export const pathOf = (corners) => `M${corners.map(({ x, y }) => `${x * CELL} ${y * CELL}`).join('L')}Z`;

/**
 * The lines of a room, all around.
 *
 * @param {Outlined} room
 * @returns {[Point, Point][]}
 */
const linesOf = ({ rect: { x, y, width, height }, corners = [
  { x, y }, { x: x + width, y }, { x: x + width, y: y + height }, { x, y: y + height }] }) =>
  corners.map((to, place) => [corners[(place || corners.length) - 1], to]);

/**
 * In degrees, how the line of some rooms runs that a point is nearest to: 0 from left to right, 90 from top to bottom.
 *
 * @param {Outlined[]} rooms
 * @param {Point} point
 */
export function angleAt(rooms, { x, y }) {
  const lines = rooms.flatMap(linesOf).filter(([from, to]) => from.x !== to.x || from.y !== to.y)
    .map(([from, to]) => {
      const [across, down] = [to.x - from.x, to.y - from.y];
      const part = Math.min(1, Math.max(0, ((x - from.x) * across + (y - from.y) * down) / (across ** 2 + down ** 2)));
      return { far: Math.hypot(x - from.x - part * across, y - from.y - part * down), across, down };
    });
  const nearest = lines.reduce((best, line) => (line.far < best.far ? line : best), { far: Infinity, across: 1, down: 0 });
  return (Math.atan2(nearest.down, nearest.across) * 180 / Math.PI + 180) % 180;
}

/**
 * The largest rectangle in an outline, as exactly as a raster finds it; the box around it, if it is too thin for that.
 *
 * @param {Point[]} corners
 * @param {Rect} rect
 * @returns {Rect}
 */
export function spaceIn(corners, rect) {
  const [wide, tall] = [rect.width / STEPS, rect.height / STEPS];
  const rows = Array.from({ length: STEPS }, (_, row) => freeIn(corners, rect, rect.y + row * tall, tall));
  const heights = Array.from({ length: STEPS }, () => 0);
  let best = { area: 0, left: 0, top: 0, right: STEPS, bottom: STEPS };
  rows.forEach((free, row) => {
    free.forEach((is, column) => { heights[column] = is ? heights[column] + 1 : 0; });
    for (let left = 0; left < STEPS; left += 1) {
      let high = heights[left];
      for (let right = left; right < STEPS && high > 0; right += 1) {
        high = Math.min(high, heights[right]);
        const area = (right - left + 1) * wide * high * tall;
        if (area > best.area) {
          best = { area, left, top: row + 1 - high, right: right + 1, bottom: row + 1 };
        }
      }
    }
  });
  return { x: rect.x + best.left * wide, y: rect.y + best.top * tall,
    width: (best.right - best.left) * wide, height: (best.bottom - best.top) * tall };
}

/**
 * Which parts of a row are inside from its upper edge to the lower one.
 *
 * @param {Point[]} corners
 * @param {Rect} rect
 * @param {number} top
 * @param {number} tall
 * @returns {boolean[]}
 */
function freeIn(corners, { x: left, width }, top, tall) {
  const wide = width / STEPS;
  const free = Array.from({ length: STEPS }, (_, column) => isInside(corners, left + (column + 0.5) * wide, top + tall / 2));
  corners.forEach((to, place) => {
    const from = corners[(place || corners.length) - 1];
    const span = spanIn(from, to, top, top + tall);
    if (span) {
      const [first, last] = span.map((x) => (x - left) / wide);
      free.fill(false, Math.max(0, Math.floor(first + 1e-9)), Math.max(0, Math.ceil(last - 1e-9)));
    }
  });
  return free;
}

/**
 * From where to where a line runs within a row; undefined: it only touches it.
 *
 * @param {Point} from
 * @param {Point} to
 * @param {number} top
 * @param {number} bottom
 * @returns {[number, number] | undefined}
 */
function spanIn(from, to, top, bottom) {
  const [high, low] = from.y < to.y ? [from, to] : [to, from];
  if (low.y <= top || high.y >= bottom) {
    return undefined;
  }
  const at = (/** @type {number} */ y) => (low.y === high.y ? high.x : high.x + (y - high.y) / (low.y - high.y) * (low.x - high.x));
  const ends = low.y === high.y ? [from.x, to.x] : [at(Math.max(top, high.y)), at(Math.min(bottom, low.y))];
  return [Math.min(...ends), Math.max(...ends)];
}

/**
 * Lines of walls, those that are any, as points of the drawing.
 *
 * @param {unknown} walls
 * @returns {string[]}
 */
export const wallLines = (walls) => (Array.isArray(walls) ? walls : [])
  .filter((line) => Array.isArray(line) && line.length > 1 && line.every((point) => Array.isArray(point) && point.length === 2 && point.every(Number.isFinite)))
  .map((line) => line.map((/** @type {number[]} */ [x, y]) => `${x * CELL},${y * CELL}`).join(' '));
