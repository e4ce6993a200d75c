// @ts-check
import { pointIn } from '../../lib/turned.js';
import { fit, panned, pinched, pointAt, shows, zoomed } from '../../lib/zoom.js';

/** @typedef {import('../../lib/zoom.js').Camera} Camera */
/** @typedef {import('../../lib/geometry.js').Rect} Rect */
/** @typedef {import('../../lib/geometry.js').Point} Point */

/** Shorter ways of the pointer count as a click. */
const CLICK_PX = 5;
/** Of the shorter side of the screen: how large a cell of a small map becomes at most. */
const CELLS_AT_LEAST = 7;

/** How far a view of the party reaches beyond it, in cells, and how near its edge it may come. */
const BEYOND = 1.5;
const NEAR = 1;
/** What is looked at fills this much of the screen at most, in cells of its shorter side at least. */
const FOCUS_CELLS = 5;
/** A glide that nobody has said the length of, in milliseconds. */
const GLIDE_MS = 500;

/** @typedef {{ key: string, box: Rect | undefined, whole: boolean, follows: boolean, ms: number, exact?: boolean }} Aim where the game master has the map look: at a box, at the party wherever it goes, or at all there is; exact: at the box however small it is */
/**
 * @typedef {object} Sight what there is to see, in units of the drawing
 * @property {Rect | undefined} box all of it
 * @property {Rect} [party] where the party is
 * @property {Aim} [aim]
 * @property {number} [fixed] the size of a cell on the screen, if it is fixed
 * @property {number} [legible] the size of a cell below which names cannot be read: then the party is followed
 * @property {boolean} [free] whether who has chosen a view by hand keeps it
 */

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

  /** @type {Sight} */
  #sight = { box: undefined };

  /** Whether somebody wants to see all there is, however small. */
  #whole = false;

  /** Where it was led last. */
  #led = '';

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
   * Tells what there is to see; it is fitted if it has outgrown the view, or if it is led elsewhere.
   *
   * @param {Sight} sight
   * @param {boolean} other whether this is another drawing than before
   */
  look(sight, other) {
    const { box } = sight;
    const first = !this.#sight.box;
    const led = sight.aim?.key ?? '';
    const turned = led !== this.#led;
    const fixed = sight.fixed !== this.#sight.fixed;
    const same = box && this.#sight.box && sameBox(box, this.#sight.box) && sameParty(sight.party, this.#sight.party);
    this.#sight = sight;
    this.#led = led;
    if (other) {
      this.auto = true;
      this.#whole = false;
    }
    if (!box || (!other && !turned && !fixed && same)) {
      return;
    }
    if (turned && (!sight.free || this.auto)) {
      this.#whole = false;
      this.#reach(!first, sight.aim?.ms);
    } else if (first || other || (this.auto && (fixed || !this.#holds()))) {
      this.#reach(!first && !other);
    }
  }

  /** Shows all there is, or if it is led what it is led to. */
  fit() {
    this.#whole = true;
    this.#reach(true);
  }

  /**
   * Takes the view that nobody has to choose.
   *
   * @param {boolean} smoothly
   * @param {number} [ms] how long that takes
   */
  #reach(smoothly, ms = GLIDE_MS) {
    const screen = this.#screen();
    if (this.#sight.box && screen.width > 0 && screen.height > 0) {
      this.auto = true;
      this.#show(this.#wanted(this.#sight.box, screen), smoothly && this.#shown && ms > 0, ms);
      this.#shown = true;
    }
  }

  /**
   * @param {Rect} box
   * @param {import('../../lib/zoom.js').Size} screen
   */
  #wanted(box, screen) {
    const { party, aim, fixed, legible = 0 } = this.#sight;
    const shorter = Math.min(screen.width, screen.height);
    const all = fit(box, screen, shorter / CELLS_AT_LEAST / this.cell);
    if (fixed && aim?.exact && aim.box) {
      return centred(aim.box, screen, fixed / this.cell);
    }
    if (fixed) {
      return onto(aim?.box ?? party ?? box, box, screen, fixed / this.cell);
    }
    if (aim?.box) {
      return fit(aim.box, screen, aim.exact ? undefined : shorter / FOCUS_CELLS / this.cell);
    }
    const readable = legible / this.cell;
    if (this.#whole || aim?.whole || !party || all.scale >= readable) {
      return all;
    }
    return onto(party, box, screen, Math.max(all.scale, Math.min(readable, fit(grown(party, BEYOND * this.cell), screen).scale)));
  }

  /** Whether what should be seen is. */
  #holds() {
    const { box, party, aim, fixed } = this.#sight;
    const screen = this.#screen();
    const follows = party && (aim ? aim.follows : !this.#whole);
    if (!box || (aim?.box && !follows)) {
      return true; // neither a room nor a rectangle goes anywhere
    }
    return (!aim?.box && !fixed && shows(this.camera, screen, box))
      || (follows === true && shows(this.camera, screen, grown(party, NEAR * this.cell)));
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
      this.#reach(this.#shown);
    }
    this.#tellFrame();
  }

  /** What is seen of the drawing, in units of it; where it moves to, while it does. @returns {Rect | undefined} undefined: nothing yet */
  frame() {
    const { width, height } = this.#screen();
    const { x, y, scale } = this.camera;
    return this.#shown && width > 0 && height > 0
      ? { x: -x / scale, y: -y / scale, width: width / scale, height: height / scale } : undefined;
  }

  /** Another part of the drawing is seen. */
  #tellFrame() {
    this.host.dispatchEvent(new CustomEvent('map-frame', { bubbles: true }));
  }

  /** The part of the screen that is free for the drawing: the buttons are below it, or beside it. */
  #screen() {
    const tools = /** @type {HTMLElement | null} */ (this.host.querySelector('.map-tools'));
    const { clientWidth: width, clientHeight: height } = this.host;
    if (!tools || tools.offsetHeight === 0) {
      return { width, height };
    }
    return tools.offsetHeight > tools.offsetWidth
      ? { width: Math.max(width / 2, tools.offsetLeft), height }
      : { width, height: Math.max(height / 2, Math.min(height, tools.offsetTop)) };
  }

  /**
   * @param {{ clientX: number, clientY: number }} event
   * @returns {Point}
   */
  #local(event) {
    return pointIn(this.host, event);
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
   * @param {number} [ms]
   */
  #show(camera, smoothly, ms = GLIDE_MS) {
    const scaled = camera.scale !== this.camera.scale;
    this.camera = camera;
    const stage = /** @type {SVGGElement | null} */ (this.host.querySelector('.map-stage'));
    if (stage) {
      stage.classList.toggle('smooth', smoothly);
      stage.style.transitionDuration = smoothly ? `${ms}ms` : '';
      stage.style.transform = `translate(${camera.x}px, ${camera.y}px) scale(${camera.scale})`;
      // letters that must stay readable are sized by this
      stage.style.setProperty('--px', String(1 / camera.scale));
    }
    if (scaled) {
      this.host.requestUpdate(); // names have other places
    }
    this.#tellFrame();
  }
}

/**
 * A part of a drawing in the middle of the screen, as far as the drawing reaches.
 *
 * @param {Rect} part
 * @param {Rect} box
 * @param {import('../../lib/zoom.js').Size} screen
 * @param {number} scale
 * @returns {Camera}
 */
function onto(part, box, screen, scale) {
  const side = (/** @type {number} */ middle, /** @type {number} */ from, /** @type {number} */ length, /** @type {number} */ room) => {
    const wide = length * scale;
    return wide <= room ? room / 2 - (from + length / 2) * scale
      : Math.min(-from * scale, Math.max(room - (from + length) * scale, room / 2 - middle * scale));
  };
  return { scale, x: side(part.x + part.width / 2, box.x, box.width, screen.width),
    y: side(part.y + part.height / 2, box.y, box.height, screen.height) };
}

/**
 * A part of a drawing in the middle of the screen, wherever that is.
 *
 * @param {Rect} part
 * @param {import('../../lib/zoom.js').Size} screen
 * @param {number} scale
 * @returns {Camera}
 */
const centred = ({ x, y, width, height }, screen, scale) => ({ scale,
  x: screen.width / 2 - (x + width / 2) * scale, y: screen.height / 2 - (y + height / 2) * scale });

/** @param {Rect} box @param {number} by @returns {Rect} */
const grown = ({ x, y, width, height }, by) => ({ x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by });

/** @param {Rect | undefined} a @param {Rect | undefined} b */
const sameParty = (a, b) => (a && b ? sameBox(a, b) : a === b);

/**
 * @param {Rect} a
 * @param {Rect} b
 */
const sameBox = (a, b) => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
