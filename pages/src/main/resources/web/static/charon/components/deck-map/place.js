// @ts-check
import { noChange } from 'lit';
import { Directive, directive, PartType } from 'lit/directive.js';
import { CELL } from '../../lib/geometry.js';

/**
 * Puts an SVG group at a cell. Through the style and not the attribute, as only that moves smoothly.
 */
class Place extends Directive {
  #last = '';

  /** @param {import('lit/directive.js').PartInfo} part */
  constructor(part) {
    super(part);
    if (part.type !== PartType.ELEMENT) {
      throw new Error('place() belongs on an element');
    }
  }

  render() {
    return noChange;
  }

  /**
   * @param {any} part
   * @param {any[]} values x and y in cells, and the scale
   */
  update(part, [x, y, scale = 1]) {
    const transform = transformAt(x, y, scale);
    if (transform !== this.#last) {
      this.#last = transform;
      part.element.style.transform = transform;
      // what a finger can hit keeps its size
      part.element.style.setProperty('--letters', String(1 / scale));
    }
    return noChange;
  }
}

export const place = /** @type {(x: number, y: number, scale?: number) => unknown} */ (
  /** @type {unknown} */ (directive(/** @type {any} */ (Place))));

/**
 * @param {number} x in cells
 * @param {number} y in cells
 * @param {number} scale
 */
export const transformAt = (x, y, scale) => `translate(${x * CELL}px, ${y * CELL}px) scale(${scale})`;
