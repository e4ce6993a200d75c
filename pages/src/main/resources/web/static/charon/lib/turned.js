// @ts-check
/** @typedef {import('./geometry.js').Point} Point */

/**
 * A point of something that is turned, as it is when it is not.
 *
 * @param {Point} point from the left upper corner that it has on the screen
 * @param {{ width: number, height: number }} size that it has on the screen
 * @param {number} turn 0, 90, 180 or 270 degrees, clockwise
 * @returns {Point} from its own left upper corner
 */
export function unturned({ x, y }, { width, height }, turn) {
  switch (turn) {
    case 90: return { x: y, y: width - x };
    case 180: return { x: width - x, y: height - y };
    case 270: return { x: height - y, y: x };
    default: return { x, y };
  }
}

/**
 * Where on an element a pointer is, from its left upper corner, however its display is turned.
 *
 * @param {Element} element
 * @param {{ clientX: number, clientY: number }} pointer
 */
export function pointIn(element, { clientX, clientY }) {
  const box = element.getBoundingClientRect();
  const turn = Number(element.closest('[data-rotate]')?.getAttribute('data-rotate') ?? 0);
  return unturned({ x: clientX - box.left, y: clientY - box.top }, box, turn);
}
