// @ts-check
import { centreCell, roomAt } from '../../lib/deck.js';
import { spaceOf } from '../../lib/outline.js';
import { Band } from './band.js';
import { eyeOf, part, tellChosen, tellThing } from './chosen.js';
import { LongPress } from './long-press.js';
import { TokenDrag, cellAt } from './token-drag.js';

const ZOOM_STEP = 1.35;
const PAN_STEP_PX = 80;
const STEPS = /** @type {Record<string, [number, number]>} */ ({
  ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] });

/** @typedef {import('../../lib/geometry.js').Point} Point */
/**
 * @typedef {object} Map what the input acts on
 * @property {import('./pan-zoom.js').PanZoom} view
 * @property {() => boolean} gm whether it is the game master's
 * @property {() => boolean} movable whether tokens may be moved
 * @property {() => import('../../lib/deck.js').PlacedRoom[]} rooms
 * @property {() => import('../../lib/deck.js').PlacedThing[]} things
 * @property {() => import('../../lib/deck.js').PlacedToken[]} tokens
 * @property {(token: string) => SVGGElement[]} others the tokens that are moved together with one
 * @property {(token: string) => Point | undefined} cellOf where a token is
 * @property {(token: string, x: number, y: number) => void} moveToken and what is moved with it
 * @property {(cell: Point | undefined) => void} mark marks a cell, or none
 * @property {(box: import('../../lib/geometry.js').Rect | undefined) => void} drawBand draws a rectangle, or none
 * @property {import('./frames.js').Frames} frames what displays see of it
 * @property {(name: string, detail: Record<string, unknown>) => void} tell
 */

/** Turns pointers, keys and drops on the map into views of it, moves, and events. */
export class MapInput {
  /** @param {Map} map */
  constructor(map) {
    this.map = map;
    this.drag = new TokenDrag({
      pointOf: (event) => map.view.pointOf(event),
      mark: map.mark,
      drop: (token, { x, y }) => map.moveToken(token, x, y),
    });
    this.band = new Band({
      pointOf: (event) => map.view.pointOf(event),
      draw: map.drawBand,
      choose: (isIn) => this.#choose(map.tokens().filter(isIn), true),
    });
    this.press = new LongPress();
    /** Whether it was a finger that touched the map last. */
    this.finger = false;
  }

  zoomIn = () => this.map.view.zoom(ZOOM_STEP);

  zoomOut = () => this.map.view.zoom(1 / ZOOM_STEP);

  fit = () => this.map.view.fit();

  /** @param {WheelEvent} event */
  wheel = (event) => this.map.view.wheel(event);

  /** @param {PointerEvent} event */
  down = (event) => {
    const [token, frame] = ['token', 'frame'].map((name) => part(event, name));
    this.finger = event.pointerType === 'touch';
    if (event.button !== 0 || this.drag.active || this.band.active || this.map.frames.active) {
      return;
    }
    [this.drag, this.band, this.map.view, this.map.frames].forEach((way) => { way.moved = false; });
    if (frame && event.isPrimary) {
      this.map.frames.down(event, frame);
      return;
    }
    this.#hold(event);
    if (token && this.map.movable() && event.isPrimary) {
      this.drag.down(event, token, this.map.others(String(token.dataset.token)));
    } else if (event.shiftKey && this.map.gm()) {
      this.band.down(event);
    } else {
      this.map.view.down(event);
    }
  };

  /** What a finger that stays means. @param {PointerEvent} event */
  #hold(event) {
    const { gm, tell } = this.map;
    const [token, door] = ['token', 'door'].map((name) => part(event, name)?.dataset[name]);
    const { clientX, clientY } = event;
    this.press.down(event, () => {
      if (gm() && token) {
        tell('token-click', { id: token, add: true });
      } else if (gm() && door) {
        tell('door-menu', { id: door, clientX, clientY });
      } else if (!gm() && !token) {
        tell('cell-hold', cellAt(this.map.view.pointOf(event)));
      } else {
        this.press.done = false;
      }
    });
  }

  /** @param {PointerEvent} event */
  move = (event) => {
    this.press.move(event);
    this.drag.move(event);
    this.band.move(event);
    this.map.frames.move(event);
    this.map.view.move(event);
  };

  /** @param {PointerEvent} event */
  up = (event) => {
    this.press.forget();
    this.drag.up(event);
    this.band.up(event);
    this.map.frames.up(event);
    this.map.view.up(event);
  };

  /** @param {PointerEvent} event */
  cancel = (event) => {
    this.press.forget();
    this.drag.up(event, true);
    this.band.up(event, true);
    this.map.frames.up(event, true);
    this.map.view.up(event);
  };

  /** A finger that has stayed does no more when it goes, and takes the focus from nothing. @param {TouchEvent} event */
  lift = (event) => {
    if (this.press.done) {
      event.preventDefault();
    }
  };

  /** @param {MouseEvent} event */
  click = (event) => {
    const frame = part(event, 'frame');
    if (frame && !this.map.frames.moved) {
      this.map.tell('frame-click', { key: frame.dataset.frame });
    } else if (!this.map.frames.moved && !this.drag.moved && !this.band.moved && !this.map.view.moved && !this.press.done) {
      const { clientX, clientY } = event;
      tellChosen(this.map, event, cellAt(this.map.view.pointOf(event)), { clientX, clientY, finger: this.finger });
    }
  };

  /** For players nearer; for the game master, who has other ways, what is under the pointer. @param {MouseEvent} event */
  twice = (event) => {
    const [token, door, thing, room, frame] = ['token', 'door', 'thing', 'room', 'frame'].map((name) => part(event, name));
    if (frame) {
      return;
    }
    if (!this.map.gm()) {
      if (!token) {
        this.map.view.zoomAt(event, 2);
      }
    } else if (thing) {
      tellThing(this.map, 'thing-open', thing);
    } else if (room && !token && !door && !eyeOf(event, this.finger)) {
      this.map.tell('room-reveal', { id: room.dataset.room });
    }
  };

  /** @param {KeyboardEvent} event */
  key = (event) => {
    const chord = event.ctrlKey || event.metaKey;
    if (chord && !event.altKey && event.key.toLowerCase() === 'a' && this.map.gm()) {
      this.#choose(this.map.tokens(), false);
      event.preventDefault();
    } else if (!chord && (!event.altKey || event.key === 'Enter') && this.#acted(event)) {
      event.preventDefault();
    }
  };

  /** @param {SVGGElement | null} room */
  #reveals(room) {
    if (room && this.map.gm()) {
      this.map.tell('room-reveal', { id: room.dataset.room });
    }
    return room !== null;
  }

  /**
   * @param {{ id: string }[]} tokens
   * @param {boolean} add whether to those that are chosen already
   */
  #choose(tokens, add) {
    this.map.tell('tokens-choose', { ids: tokens.map(({ id }) => id), add });
  }

  /** @param {DragEvent} event */
  over = (event) => {
    event.preventDefault();
    if (event.dataTransfer) {
      event.dataTransfer.dropEffect = 'copy'; // else nothing may be dropped with Alt
    }
    this.map.mark(cellAt(this.map.view.pointOf(event)));
  };

  left = () => this.map.mark(undefined);

  /** @param {DragEvent} event */
  drop = (event) => {
    event.preventDefault();
    this.map.mark(undefined);
    const { x, y } = cellAt(this.map.view.pointOf(event));
    try {
      const data = JSON.parse(event.dataTransfer?.getData('application/json') ?? '');
      this.map.tell('cell-drop', { x, y, room: roomAt(this.map.rooms(), x, y), data, alt: event.altKey });
    } catch {
      // something from elsewhere, a file for instance
    }
  };

  /**
   * Whether the key meant something.
   *
   * @param {KeyboardEvent} event
   */
  #acted(event) {
    const { view } = this.map;
    const frame = part(event, 'frame');
    if (frame) {
      return this.map.frames.key(event, frame);
    }
    const [dx, dy] = STEPS[event.key] ?? [0, 0];
    const token = part(event, 'token')?.dataset.token;
    const cell = token && this.map.movable() ? this.map.cellOf(token) : undefined;
    if (dx || dy) {
      if (token && cell) {
        this.map.moveToken(token, cell.x + dx, cell.y + dy);
      } else {
        view.pan(-dx * PAN_STEP_PX, -dy * PAN_STEP_PX);
      }
      return true;
    }
    switch (event.key) {
      case 'Enter':
      case ' ': {
        if (event.key === ' ' && !['token', 'door', 'thing'].some((name) => part(event, name))) {
          return this.#reveals(part(event, 'room'));
        }
        const room = this.map.rooms().find(({ id }) => id === part(event, 'room')?.dataset.room);
        const { left, bottom } = /** @type {Element} */ (event.target).getBoundingClientRect();
        tellChosen(this.map, event, room && centreCell(spaceOf(room)), { clientX: left, clientY: bottom });
        return true;
      }
      case '+':
      case '=':
        this.zoomIn();
        return true;
      case '_':
        this.zoomOut();
        return true;
      case '-':
      case '0':
        return this.#lessOrAll(event);
      default:
        return false;
    }
  }

  /**
   * Zooms out, or shows all of the deck. In the console these keys are those of tools, but for those of the number pad.
   *
   * @param {KeyboardEvent} event
   */
  #lessOrAll({ key, location }) {
    if (this.map.gm() && location !== KeyboardEvent.DOM_KEY_LOCATION_NUMPAD) {
      return false;
    }
    if (key === '-') {
      this.zoomOut();
    } else {
      this.fit();
    }
    return true;
  }
}
