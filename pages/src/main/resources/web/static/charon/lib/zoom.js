// @ts-check
/** @typedef {import('./geometry.js').Point} Point */
/** @typedef {import('./geometry.js').Rect} Rect */
/** @typedef {{ width: number, height: number }} Size */
/**
 * Where a drawing is seen from: a point p of it is on the screen at p · scale + (x, y).
 *
 * @typedef {{ x: number, y: number, scale: number }} Camera
 */

/** Never nearer or further than this. */
export const LIMITS = { min: 0.12, max: 8 };

/**
 * Shows the whole box in the middle of the screen, not nearer than `nearest`.
 *
 * @param {Rect} box
 * @param {Size} screen
 * @param {number} [nearest]
 * @returns {Camera}
 */
export function fit(box, screen, nearest = LIMITS.max) {
  const wanted = Math.min(screen.width / box.width, screen.height / box.height, nearest);
  const scale = limited(wanted);
  return {
    x: screen.width / 2 - (box.x + box.width / 2) * scale,
    y: screen.height / 2 - (box.y + box.height / 2) * scale,
    scale,
  };
}

/**
 * Nearer or further, with one point of the screen staying where it is.
 *
 * @param {Camera} camera
 * @param {number} factor
 * @param {Point} at
 * @returns {Camera}
 */
export function zoomed(camera, factor, at) {
  const scale = limited(camera.scale * factor);
  const real = scale / camera.scale;
  return { x: at.x - (at.x - camera.x) * real, y: at.y - (at.y - camera.y) * real, scale };
}

/**
 * @param {Camera} camera
 * @param {number} dx
 * @param {number} dy
 * @returns {Camera}
 */
export const panned = ({ x, y, scale }, dx, dy) => ({ x: x + dx, y: y + dy, scale });

/**
 * Follows two fingers.
 *
 * @param {Camera} camera
 * @param {[Point, Point]} before
 * @param {[Point, Point]} now
 * @returns {Camera}
 */
export function pinched(camera, before, now) {
  const centre = middle(before);
  const target = middle(now);
  const factor = distance(now) / Math.max(1, distance(before));
  return panned(zoomed(camera, factor, centre), target.x - centre.x, target.y - centre.y);
}

/**
 * Whether all of the box is on the screen.
 *
 * @param {Camera} camera
 * @param {Size} screen
 * @param {Rect} box
 */
export const shows = ({ x, y, scale }, screen, box) =>
  box.x * scale + x >= -1 && box.y * scale + y >= -1
  && (box.x + box.width) * scale + x <= screen.width + 1
  && (box.y + box.height) * scale + y <= screen.height + 1;

/**
 * The point of the drawing that is at a point of the screen.
 *
 * @param {Camera} camera
 * @param {Point} at
 * @returns {Point}
 */
export const pointAt = ({ x, y, scale }, at) => ({ x: (at.x - x) / scale, y: (at.y - y) / scale });

/** @param {number} scale */
const limited = (scale) => Math.min(LIMITS.max, Math.max(LIMITS.min, scale));

/** @param {[Point, Point]} points */
const middle = ([a, b]) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/** @param {[Point, Point]} points */
const distance = ([a, b]) => Math.hypot(a.x - b.x, a.y - b.y);
