// @ts-check
import { nothing, svg } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { isSame, labelled, moved, sized } from '../../lib/frames.js';
import { CELL } from '../../lib/geometry.js';

/** Shorter ways of the pointer count as a click. */
const CLICK_PX = 5;
/** How long a key may be held until that is said. */
const KEY_MS = 250;
/** For how long a frame stays where it was put until its display has said where it is. */
const PUT_MS = 5_000;
const STEPS = /** @type {Record<string, [number, number]>} */ ({
  ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] });
/** How many cells an arrow goes with Shift, and by how much a frame becomes larger by a key. */
const LEAP = 5;
const GROWTH = 1.1;

/** @typedef {import('../../lib/geometry.js').Point} Point */
/** @typedef {import('../../lib/geometry.js').Rect} Rect */
/** @typedef {import('../../lib/frames.js').ShownFrame} ShownFrame */

/** What displays see of the map, as frames to be moved and sized by pointer and keys. */
export class Frames {
  /** Whether the last pointer has moved one: then it was no click. */
  moved = false;

  /** As their displays have said. @type {readonly ShownFrame[]} */
  #said = [];

  /** As they are drawn. @type {readonly ShownFrame[]} */
  #shown = [];

  /** @type {{ pointer: number, key: string, sizes: boolean, from: Point, start: Point, was: Rect, now: Rect } | undefined} in cells */
  #held;

  /** Where frames were put whose displays have not said yet that they are there. @type {Map<string, { frame: Rect, was: Rect | undefined, told: boolean, timers: ReturnType<typeof setTimeout>[] }>} */
  #put = new Map();

  /**
   * @param {object} options
   * @param {(event: PointerEvent) => Point} options.pointOf the point of the map in units
   * @param {() => void} options.draw draws the map again
   * @param {(name: string, detail: Record<string, unknown>) => void} options.tell
   */
  constructor({ pointOf, draw, tell }) {
    this.pointOf = pointOf;
    this.draw = draw;
    this.tell = tell;
  }

  get active() {
    return this.#held !== undefined;
  }

  /** As they are, but for what is being moved. @param {readonly ShownFrame[]} frames */
  with(frames) {
    this.#said = frames;
    this.#shown = frames.map((one) => {
      const put = this.#put.get(one.key);
      if (put?.told && put.was && !isSame(put.was, one.frame)) {
        this.#forget(one.key);
      }
      const frame = this.#held?.key === one.key ? this.#held.now : this.#put.get(one.key)?.frame;
      return frame ? { ...one, frame } : one;
    });
    return this.#shown;
  }

  /** @param {PointerEvent} event @param {Element} element the frame that it is on */
  down(event, element) {
    const one = this.#of(element);
    this.moved = false;
    if (one) {
      this.#held = { pointer: event.pointerId, key: one.key, sizes: /** @type {Element} */ (event.target).closest('.frame-corner') !== null,
        from: this.#cell(event), start: { x: event.clientX, y: event.clientY }, was: one.frame, now: one.frame };
    }
  }

  /** @param {PointerEvent} event */
  move(event) {
    const held = this.#held;
    if (!held || held.pointer !== event.pointerId) {
      return;
    }
    if (!this.moved && Math.hypot(event.clientX - held.start.x, event.clientY - held.start.y) < CLICK_PX) {
      return;
    }
    if (!this.moved) {
      this.moved = true;
      /** @type {Element} */ (event.currentTarget).setPointerCapture(event.pointerId);
    }
    const { x, y } = this.#cell(event);
    held.now = (held.sizes ? sized : moved)(held.was, x - held.from.x, y - held.from.y);
    this.draw();
  }

  /**
   * @param {PointerEvent} event
   * @param {boolean} [cancelled]
   */
  up(event, cancelled = false) {
    const held = this.#held;
    if (held && held.pointer === event.pointerId) {
      this.#held = undefined;
      if (this.moved && !cancelled) {
        this.#place(held.key, held.now, 0);
      }
      this.draw();
    }
  }

  /** Whether a key means something to a frame. @param {KeyboardEvent} event @param {Element} element */
  key(event, element) {
    const one = this.#of(element);
    const [dx, dy] = STEPS[event.key] ?? [0, 0];
    const far = event.shiftKey ? LEAP : 1;
    if (!one) {
      return false;
    }
    if (dx || dy) {
      this.#place(one.key, moved(one.frame, dx * far, dy * far), KEY_MS);
    } else if ('+=-'.includes(event.key)) {
      const by = (event.key === '-' ? 1 / GROWTH : GROWTH) - 1;
      if (one.sizable) {
        const larger = sized(one.frame, one.frame.width * by, one.frame.height * by);
        this.#place(one.key, moved(larger, (one.frame.width - larger.width) / 2, (one.frame.height - larger.height) / 2), KEY_MS);
      }
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      this.tell('frame-free', { key: one.key });
    } else if (event.key === 'Enter' || event.key === ' ') {
      this.tell('frame-click', { key: one.key });
    } else {
      return false;
    }
    return true;
  }

  /** Puts a frame back to where its display is. @param {string} key */
  revert(key) {
    this.#forget(key);
    this.draw();
  }

  /** @param {string} key @param {Rect} frame @param {number} wait until it is told */
  #place(key, frame, wait) {
    this.#forget(key);
    const put = { frame, was: this.#said.find((one) => one.key === key)?.frame, told: false, timers: [
      setTimeout(() => this.revert(key), wait + PUT_MS),
      setTimeout(() => {
        put.told = true;
        this.tell('frame-move', { key, frame });
      }, wait)] };
    this.#put.set(key, put);
    this.draw();
  }

  /** @param {string} key */
  #forget(key) {
    this.#put.get(key)?.timers.forEach((timer) => clearTimeout(timer));
    this.#put.delete(key);
  }

  /** @param {Element} element */
  #of(element) {
    return this.#shown.find(({ key }) => key === element.getAttribute('data-frame'));
  }

  /** @param {PointerEvent} event */
  #cell(event) {
    const { x, y } = this.pointOf(event);
    return { x: x / CELL, y: y / CELL };
  }
}

/**
 * @param {readonly ShownFrame[]} frames
 * @param {object} look
 * @param {Rect | undefined} look.seen what of the map is seen here, in cells: labels stay within it
 * @param {number} look.px one pixel of the screen, in cells
 * @param {number} look.target the least size of what a pointer has to hit, in pixels
 */
export const framesLayer = (frames, { seen, px, target }) => svg`<g class="frames">${repeat(labelled(frames, { seen, px, target }),
  ({ key }) => key, ({ key, title, frame, sizable, own, chosen, label }) => {
    const [x, y, width, height] = [frame.x, frame.y, frame.width, frame.height].map((cells) => cells * CELL);
    const grip = target * px * CELL;
    return svg`<g class=${`frame${own ? ' is-own' : ''}${chosen ? ' is-chosen' : ''}`} data-frame=${key} role="button" tabindex="0"
      aria-label=${`What ${title} sees of the map. Arrows move it${sizable ? ', plus and minus size it' : ''}${own ? ', Delete frees it' : ''}`}>
      <rect class="frame-hit" x=${x} y=${y} width=${width} height=${height}></rect>
      <rect class="frame-edge" x=${x} y=${y} width=${width} height=${height}></rect>
      <rect class="frame-tab" x=${label.x * CELL} y=${label.y * CELL} width=${label.width * CELL} height=${label.height * CELL}></rect>
      <text class="frame-name" aria-hidden="true" x=${(label.x + label.width / 2) * CELL} y=${(label.y + label.height / 2) * CELL}
        font-size=${label.letter * CELL} dy=".36em">${title}</text>
      ${sizable ? svg`<g class="frame-corner" transform=${`translate(${x + width} ${y + height})`}>
        <rect class="frame-grip" x=${-grip / 2} y=${-grip / 2} width=${grip} height=${grip}></rect>
        <path class="frame-sign" d=${`M0 ${-14 * px * CELL}V0H${-14 * px * CELL}`}></path></g>` : nothing}</g>`;
  })}</g>`;
