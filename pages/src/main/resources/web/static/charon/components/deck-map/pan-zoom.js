// @ts-check
import { fit, panned, pinched, pointAt, shows, zoomed } from '../../lib/zoom.js';

/** @typedef {import('../../lib/zoom.js').Camera} Camera */
/** @typedef {import('../../lib/geometry.js').Rect} Rect */
/** @typedef {import('../../lib/geometry.js').Point} Point */

/** Shorter ways of the pointer count as a click. */
const CLICK_PX = 5;
/** Of the shorter side of the screen: how large a cell of a small map becomes at most. */
const CELLS_AT_LEAST = 7;

/** Size of a cell from which on small names are readable. */
const NAMES_FROM_PX = 62;

/** Looks at a drawing: pan by drag, zoom by wheel, pinch and buttons. A Lit reactive controller. */
export class PanZoom {
  /** @type {Camera} */
  camera = { x: 0, y: 0, scale: 1 };

  /** Whether the drawing is fitted as it grows; not after somebody has chosen a view by hand. */
  auto = true;

  /** Whether the pointer has moved too far for a click. */
  moved = false;

  /** @type {Map<number, Point>} */
  #pointers = new Map();

  /** @type {Rect | undefined} what is to be seen, in units of the drawing */
  #box;

  /** Whether the drawing has been seen: after that it moves smoothly. */
  #shown = false;

  /** @type {ResizeObserver | undefined} */
  #resized;

  /**
   * @param {import('lit').LitElement} host
   * @param {number} cell units of a cell
   */
  constructor(host, cell) {
    this.host = host;
    this.cell = cell;
    host.addController(this);
  }

  hostConnected() {
    this.#resized = new ResizeObserver(() => this.#resize());
    this.#resized.observe(this.host);
  }

  hostDisconnected() {
    this.#resized?.disconnect();
  }

  /**
   * Tells what there is to see; it is fitted if it has outgrown the view.
   *
   * @param {Rect | undefined} box
   * @param {boolean} other whether this is another drawing than before
   */
  look(box, other) {
    const first = !this.#box;
    if (!other && box && this.#box && sameBox(box, this.#box)) {
      return;
    }
    this.#box = box;
    if (other) {
      this.auto = true;
    }
    if (box && (first || other || (this.auto && !shows(this.camera, this.#screen(), box)))) {
      this.fit(!first && !other);
    }
  }

  /**
   * Shows all there is.
   *
   * @param {boolean} [smoothly]
   */
  fit(smoothly = true) {
    const screen = this.#screen();
    if (this.#box && screen.width > 0 && screen.height > 0) {
      this.auto = true;
      const nearest = Math.min(screen.width, screen.height) / CELLS_AT_LEAST / this.cell;
      this.#show(fit(this.#box, screen, nearest), smoothly && this.#shown);
      this.#shown = true;
    }
  }

  /**
   * Nearer or further, in the middle of the screen.
   *
   * @param {number} factor
   */
  zoom(factor) {
    const { width, height } = this.#screen();
    this.#byHand(zoomed(this.camera, factor, { x: width / 2, y: height / 2 }), true);
  }

  /**
   * Nearer or further, where the pointer is.
   *
   * @param {MouseEvent} event
   * @param {number} factor
   * @param {boolean} [smoothly]
   */
  zoomAt(event, factor, smoothly = true) {
    this.#byHand(zoomed(this.camera, factor, this.#local(event)), smoothly);
  }

  /**
   * @param {number} dx
   * @param {number} dy
   */
  pan(dx, dy) {
    this.#byHand(panned(this.camera, dx, dy), true);
  }

  /**
   * The point of the drawing under a pointer.
   *
   * @param {{ clientX: number, clientY: number }} event
   * @returns {Point}
   */
  pointOf(event) {
    return pointAt(this.camera, this.#local(event));
  }

  /** @param {WheelEvent} event */
  wheel = (event) => {
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    this.zoomAt(event, 1.0018 ** (-event.deltaY * lines), false);
  };

  /** @param {PointerEvent} event */
  down(event) {
    if (this.#pointers.size === 0) {
      this.moved = false;
    }
    this.#pointers.set(event.pointerId, this.#local(event));
  }

  /** @param {PointerEvent} event */
  move(event) {
    const before = this.#pointers.get(event.pointerId);
    const now = this.#local(event);
    if (!before) {
      return;
    }
    if (!this.moved && this.#pointers.size === 1 && Math.hypot(now.x - before.x, now.y - before.y) < CLICK_PX) {
      return;
    }
    if (!this.moved) {
      this.moved = true;
      /** @type {Element} */ (event.currentTarget).setPointerCapture(event.pointerId);
    }
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    this.#byHand(other ? pinched(this.camera, [before, other], [now, other])
      : panned(this.camera, now.x - before.x, now.y - before.y), false);
    this.#pointers.set(event.pointerId, now);
  }

  /** @param {PointerEvent} event */
  up(event) {
    this.#pointers.delete(event.pointerId);
  }

  #resize() {
    if (this.auto) {
      this.fit(this.#shown);
    }
  }

  /** The part of the screen that is free for the drawing: the buttons are below it. */
  #screen() {
    const tools = /** @type {HTMLElement | null} */ (this.host.querySelector('.map-tools'));
    const height = this.host.clientHeight;
    return { width: this.host.clientWidth, height: Math.max(height / 2, tools ? Math.min(height, tools.offsetTop) : height) };
  }

  /**
   * @param {{ clientX: number, clientY: number }} event
   * @returns {Point}
   */
  #local({ clientX, clientY }) {
    const { left, top } = this.host.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  /**
   * @param {Camera} camera
   * @param {boolean} smoothly
   */
  #byHand(camera, smoothly) {
    this.auto = false;
    this.#show(camera, smoothly);
  }

  /**
   * @param {Camera} camera
   * @param {boolean} smoothly
   */
  #show(camera, smoothly) {
    this.camera = camera;
    const stage = /** @type {SVGGElement | null} */ (this.host.querySelector('.map-stage'));
    if (stage) {
      stage.classList.toggle('smooth', smoothly);
      stage.style.transform = `translate(${camera.x}px, ${camera.y}px) scale(${camera.scale})`;
      // letters that must stay readable are sized by this
      stage.style.setProperty('--px', String(1 / camera.scale));
      stage.classList.toggle('near', camera.scale * this.cell >= NAMES_FROM_PX);
    }
  }
}

/**
 * @param {Rect} a
 * @param {Rect} b
 */
const sameBox = (a, b) => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
