// @ts-check
import { CELL } from '../../lib/geometry.js';
import { transformAt } from './place.js';

/** Shorter ways of the pointer count as a click. */
const CLICK_PX = 5;

/** @typedef {{ x: number, y: number }} Point */

/**
 * A token under a finger or the mouse: it follows, the cell it would be put on is marked, and it is
 * put there at the end. Works on the elements themselves, as the map need not be drawn again.
 */
export class TokenDrag {
  /** @type {{ pointer: number, element: SVGGElement, start: Point, home: string, moving: boolean } | undefined} */
  #held;

  /** Whether the last pointer has moved too far for a click. */
  moved = false;

  /**
   * @param {object} options
   * @param {(event: PointerEvent) => Point} options.pointOf the point of the map in units
   * @param {(cell: Point | undefined) => void} options.mark marks a cell, or none
   * @param {(token: string, cell: Point) => void} options.drop
   */
  constructor({ pointOf, mark, drop }) {
    this.pointOf = pointOf;
    this.mark = mark;
    this.drop = drop;
  }

  get active() {
    return this.#held !== undefined;
  }

  /**
   * @param {PointerEvent} event
   * @param {SVGGElement} element
   */
  down(event, element) {
    this.moved = false;
    this.#held = { pointer: event.pointerId, element, start: { x: event.clientX, y: event.clientY },
      home: element.style.transform, moving: false };
  }

  /** @param {PointerEvent} event */
  move(event) {
    const held = this.#held;
    if (!held || held.pointer !== event.pointerId) {
      return;
    }
    if (!held.moving) {
      if (Math.hypot(event.clientX - held.start.x, event.clientY - held.start.y) < CLICK_PX) {
        return;
      }
      held.moving = true;
      this.moved = true;
      held.element.classList.add('dragging');
      /** @type {Element} */ (event.currentTarget).setPointerCapture(event.pointerId);
    }
    const { x, y } = this.pointOf(event);
    held.element.style.transform = transformAt(x / CELL, y / CELL, 1.15);
    this.mark(cellAt({ x, y }));
  }

  /**
   * @param {PointerEvent} event
   * @param {boolean} [cancelled]
   */
  up(event, cancelled = false) {
    const held = this.#held;
    if (!held || held.pointer !== event.pointerId) {
      return;
    }
    this.#held = undefined;
    if (held.moving) {
      held.element.classList.remove('dragging');
      // from here it is moved as usual, to where the map says next
      held.element.style.transform = held.home;
      this.mark(undefined);
      const token = held.element.dataset.token;
      if (token && !cancelled) {
        this.drop(token, cellAt(this.pointOf(event)));
      }
    }
  }
}

/**
 * The cell of a point of the map.
 *
 * @param {Point} point in units
 */
export const cellAt = ({ x, y }) => ({ x: Math.floor(x / CELL), y: Math.floor(y / CELL) });
