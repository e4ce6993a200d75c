// @ts-check
import { CELL } from '../../lib/geometry.js';
import { transformAt } from './place.js';

/** Shorter ways of the pointer count as a click. */
const CLICK_PX = 5;

/** @typedef {{ x: number, y: number }} Point */

/**
 * A token under a finger or the mouse: it follows, and those with it, the cell it would be put on is marked, and it is
 * put there at the end. Works on the elements themselves, as the map need not be drawn again.
 */
export class TokenDrag {
  /** @type {{ pointer: number, token: string, all: { element: SVGGElement, home: string }[], start: Point, from: Point, moving: boolean } | undefined} */
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
   * @param {SVGGElement[]} [others] those that go along
   */
  down(event, element, others = []) {
    this.moved = false;
    this.#held = { pointer: event.pointerId, token: element.dataset.token ?? '',
      all: [element, ...others].map((one) => ({ element: one, home: one.style.transform })),
      start: { x: event.clientX, y: event.clientY }, from: this.pointOf(event), moving: false };
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
      held.all.forEach(({ element }) => element.classList.add('dragging'));
      /** @type {Element} */ (event.currentTarget).setPointerCapture(event.pointerId);
    }
    const { x, y } = this.pointOf(event);
    const [{ element }, ...others] = held.all;
    element.style.transform = transformAt(x / CELL, y / CELL, 1.15);
    others.forEach((other) => {
      other.element.style.transform = `translate(${x - held.from.x}px, ${y - held.from.y}px) ${other.home}`;
    });
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
      held.all.forEach(({ element, home }) => {
        element.classList.remove('dragging');
        // from here it is moved as usual, to where the map says next
        element.style.transform = home;
      });
      this.mark(undefined);
      if (held.token && !cancelled) {
        this.drop(held.token, cellAt(this.pointOf(event)));
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
