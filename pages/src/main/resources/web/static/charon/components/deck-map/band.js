// @ts-check
import { CELL } from '../../lib/geometry.js';

/** @typedef {import('../../lib/geometry.js').Point} Point */

/** A rectangle that is drawn over the map, and chooses the tokens below it. */
export class Band {
  /** @type {{ pointer: number, from: Point, to: Point } | undefined} in units */
  #drawn;

  /** Whether the last pointer has drawn one: then it was no click. */
  moved = false;

  /**
   * @param {object} options
   * @param {(event: PointerEvent) => Point} options.pointOf the point of the map in units
   * @param {(box: import('../../lib/geometry.js').Rect | undefined) => void} options.draw draws it, or none
   * @param {(isIn: (cell: Point) => boolean) => void} options.choose told which cells have their middle in it
   */
  constructor({ pointOf, draw, choose }) {
    this.pointOf = pointOf;
    this.draw = draw;
    this.choose = choose;
  }

  get active() {
    return this.#drawn !== undefined;
  }

  /** @param {PointerEvent} event */
  down(event) {
    const from = this.pointOf(event);
    this.moved = false;
    this.#drawn = { pointer: event.pointerId, from, to: from };
  }

  /** @param {PointerEvent} event */
  move(event) {
    const drawn = this.#drawn;
    if (drawn && drawn.pointer === event.pointerId) {
      if (!this.moved) {
        this.moved = true;
        /** @type {Element} */ (event.currentTarget).setPointerCapture(event.pointerId);
      }
      drawn.to = this.pointOf(event);
      this.draw(box(drawn.from, drawn.to));
    }
  }

  /**
   * @param {PointerEvent} event
   * @param {boolean} [cancelled]
   */
  up(event, cancelled = false) {
    const drawn = this.#drawn;
    if (drawn && drawn.pointer === event.pointerId) {
      this.#drawn = undefined;
      this.draw(undefined);
      if (this.moved && !cancelled) {
        const { x, y, width, height } = box(drawn.from, drawn.to);
        this.choose((cell) => {
          const [left, top] = [(cell.x + 0.5) * CELL - x, (cell.y + 0.5) * CELL - y];
          return left >= 0 && top >= 0 && left <= width && top <= height;
        });
      }
    }
  }
}

/** @param {Point} from @param {Point} to */
const box = (from, to) => ({ x: Math.min(from.x, to.x), y: Math.min(from.y, to.y),
  width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) });
