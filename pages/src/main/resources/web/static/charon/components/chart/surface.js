// @ts-check
import { STRAIGHT } from '../../lib/chart.js';
import { owns } from '../../lib/older.js';
import { pointIn } from '../../lib/turned.js';

/** A finger that moves less than this many pixels taps. */
const TAP = 6;
const TURN_PER_PIXEL = 0.005;
const TURN_PER_KEY = 0.12;
const ZOOM_PER_STEP = 1.25;
const CLOSEST = 12;
const FARTHEST = 0.4;

/**
 * The area of a chart: how large it is, and how the viewer has turned, moved and enlarged it, by
 * mouse, fingers or keys. A Lit reactive controller; the template hands it the events of its SVG.
 */
export class Surface {
  /** @type {import('../../lib/chart.js').Gaze} */
  gaze = STRAIGHT;

  /** @type {import('../../lib/chart.js').Size} in pixels; 0 until it is laid out */
  size = { width: 0, height: 0 };

  /** One em of the chart's text, in pixels. */
  em = 16;

  /** Where the middle of the chart lies on the screen, as last drawn. */
  centre = { x: 0, y: 0 };

  /** @type {Map<number, { x: number, y: number }>} the pointers that are down */
  #pointers = new Map();

  #dragged = false;

  /** @type {Element | undefined} */
  #area;

  #observer = new ResizeObserver(() => this.#measure());

  /** @param {import('lit').ReactiveControllerHost & Element} host */
  constructor(host) {
    this.host = host;
    host.addController(this);
  }

  hostUpdated() {
    const area = this.host.querySelector('.chart-area') ?? undefined;
    if (area !== this.#area) {
      this.#observer.disconnect();
      this.#area = area;
      if (area) {
        this.#observer.observe(area);
      }
    }
  }

  hostDisconnected() {
    this.#observer.disconnect();
    this.#area = undefined;
    this.#pointers.clear();
  }

  #measure() {
    if (this.#area) {
      this.size = { width: this.#area.clientWidth, height: this.#area.clientHeight };
      this.em = Number.parseFloat(getComputedStyle(this.#area).fontSize) || 16;
      this.host.requestUpdate();
    }
  }

  /** @param {Partial<import('../../lib/chart.js').Gaze>} change */
  #look(change) {
    this.gaze = { ...this.gaze, ...change };
    this.host.requestUpdate();
  }

  /** As the file has it. */
  reset = () => this.#look(STRAIGHT);

  zoomIn = () => this.#zoom(ZOOM_PER_STEP, this.centre);

  zoomOut = () => this.#zoom(1 / ZOOM_PER_STEP, this.centre);

  /**
   * Enlarges what is around a point of the screen.
   *
   * @param {number} factor
   * @param {{ x: number, y: number }} around
   */
  #zoom(factor, around) {
    const zoom = Math.min(CLOSEST, Math.max(FARTHEST, this.gaze.zoom * factor));
    const change = zoom / this.gaze.zoom;
    const [x, y] = [around.x - this.centre.x, around.y - this.centre.y];
    this.#look({ zoom, panX: x - (x - this.gaze.panX) * change, panY: y - (y - this.gaze.panY) * change });
  }

  /** @param {{ clientX: number, clientY: number }} event */
  #place(event) {
    return pointIn(/** @type {Element} */ (this.#area), event);
  }

  /** @param {PointerEvent} event */
  down = (event) => {
    if (this.#pointers.size === 0) {
      this.#dragged = false;
    }
    this.#pointers.set(event.pointerId, this.#place(event));
  };

  /** @param {PointerEvent} event */
  move = (event) => {
    const before = this.#pointers.get(event.pointerId);
    if (!before) {
      return;
    }
    const now = this.#place(event);
    const [dx, dy] = [now.x - before.x, now.y - before.y];
    if (!this.#dragged && Math.hypot(dx, dy) < TAP) {
      return;
    }
    if (!this.#dragged) {
      this.#dragged = true;
      // not earlier: a captured pointer clicks on the chart, not on what lies under it
      /** @type {Element} */ (event.currentTarget).setPointerCapture(event.pointerId);
    }
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    this.#pointers.set(event.pointerId, now);
    if (other) {
      this.#pinch(before, now, other);
    } else if (event.shiftKey || event.buttons > 1) {
      this.#look({ panX: this.gaze.panX + dx, panY: this.gaze.panY + dy });
    } else {
      this.#turn(-dx * TURN_PER_PIXEL, dy * TURN_PER_PIXEL);
    }
  };

  /** @param {PointerEvent} event */
  up = (event) => { this.#pointers.delete(event.pointerId); };

  /** The end of a drag is no click. @param {Event} event */
  click = (event) => {
    if (this.#dragged) {
      this.#dragged = false;
      event.stopPropagation();
    }
  };

  /** A listener of its own kind: the page must not scroll meanwhile. */
  wheel = {
    passive: false,
    handleEvent: (/** @type {WheelEvent} */ event) => {
      event.preventDefault();
      this.#zoom(ZOOM_PER_STEP ** (-Math.sign(event.deltaY) * 0.7), this.#place(event));
    },
  };

  /** @param {KeyboardEvent} event */
  key = (event) => {
    /** @type {Record<string, () => void>} */
    const actions = {
      ArrowLeft: () => this.#turn(-TURN_PER_KEY, 0),
      ArrowRight: () => this.#turn(TURN_PER_KEY, 0),
      ArrowUp: () => this.#turn(0, TURN_PER_KEY),
      ArrowDown: () => this.#turn(0, -TURN_PER_KEY),
      '+': this.zoomIn,
      '=': this.zoomIn,
      '-': this.zoomOut,
      0: this.reset,
    };
    if (owns(actions, event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      actions[event.key]();
    }
  };

  /**
   * @param {number} yaw
   * @param {number} pitch
   */
  #turn(yaw, pitch) {
    this.#look({
      yaw: this.gaze.yaw + yaw,
      pitch: Math.min(1.2, Math.max(-1.2, this.gaze.pitch + pitch)),
    });
  }

  /**
   * @param {{ x: number, y: number }} before
   * @param {{ x: number, y: number }} now
   * @param {{ x: number, y: number }} other the finger that stays
   */
  #pinch(before, now, other) {
    const apart = Math.hypot(before.x - other.x, before.y - other.y) || 1;
    this.#zoom(Math.hypot(now.x - other.x, now.y - other.y) / apart, other);
    this.#look({ panX: this.gaze.panX + (now.x - before.x) / 2, panY: this.gaze.panY + (now.y - before.y) / 2 });
  }
}
