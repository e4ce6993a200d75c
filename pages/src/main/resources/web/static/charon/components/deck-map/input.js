// @ts-check
import { centreCell, roomAt } from '../../lib/deck.js';
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
 * @property {(token: string) => Point | undefined} cellOf where a token is
 * @property {(token: string, x: number, y: number) => void} moveToken
 * @property {(cell: Point | undefined) => void} mark marks a cell, or none
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
  }

  zoomIn = () => this.map.view.zoom(ZOOM_STEP);

  zoomOut = () => this.map.view.zoom(1 / ZOOM_STEP);

  fit = () => this.map.view.fit();

  /** @param {WheelEvent} event */
  wheel = (event) => this.map.view.wheel(event);

  /** @param {PointerEvent} event */
  down = (event) => {
    const token = part(event, 'token');
    if (event.button !== 0 || this.drag.active) {
      return;
    }
    if (token && this.map.movable() && event.isPrimary) {
      this.map.view.moved = false;
      this.drag.down(event, token);
    } else {
      this.drag.moved = false;
      this.map.view.down(event);
    }
  };

  /** @param {PointerEvent} event */
  move = (event) => {
    this.drag.move(event);
    this.map.view.move(event);
  };

  /** @param {PointerEvent} event */
  up = (event) => {
    this.drag.up(event);
    this.map.view.up(event);
  };

  /** @param {PointerEvent} event */
  cancel = (event) => {
    this.drag.up(event, true);
    this.map.view.up(event);
  };

  /** @param {MouseEvent} event */
  click = (event) => {
    if (!this.drag.moved && !this.map.view.moved) {
      this.#chosen(event, cellAt(this.map.view.pointOf(event)), event);
    }
  };

  /** Nearer, where nothing else is done by clicks. @param {MouseEvent} event */
  twice = (event) => {
    if (!this.map.gm() && !part(event, 'token')) {
      this.map.view.zoomAt(event, 2);
    }
  };

  /** @param {KeyboardEvent} event */
  key = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.#acted(event)) {
      return;
    }
    event.preventDefault();
  };

  /** @param {DragEvent} event */
  over = (event) => {
    event.preventDefault();
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
      this.map.tell('cell-drop', { x, y, room: roomAt(this.map.rooms(), x, y), data });
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
        const room = this.map.rooms().find(({ id }) => id === part(event, 'room')?.dataset.room);
        const { left, bottom } = /** @type {Element} */ (event.target).getBoundingClientRect();
        this.#chosen(event, room && centreCell(room.rect), { clientX: left, clientY: bottom });
        return true;
      }
      case '+':
      case '=':
        this.zoomIn();
        return true;
      case '-':
        this.zoomOut();
        return true;
      case '0':
        this.fit();
        return true;
      default:
        return false;
    }
  }

  /**
   * @param {Event} event
   * @param {Point | undefined} cell
   * @param {{ clientX: number, clientY: number }} where
   */
  #chosen(event, cell, { clientX, clientY }) {
    const [token, door, thing, room] = ['token', 'door', 'thing', 'room'].map((name) => part(event, name));
    const { rooms, tell, things } = this.map;
    if (token) {
      tell('token-click', { id: token.dataset.token });
      return;
    }
    if (door) {
      tell('door-click', { id: door.dataset.door, clientX, clientY });
      return;
    }
    if (thing) {
      const { thing: id, kind } = thing.dataset;
      tell('thing-click', { id, kind, thing: things().find((each) => each.id === id && each.kind === kind)?.thing });
    }
    if (room) {
      tell('room-click', { id: room.dataset.room });
    }
    if (cell) {
      tell('cell-click', { ...cell, room: roomAt(rooms(), cell.x, cell.y) });
    }
  }
}

/**
 * The element of the map that an event is about.
 *
 * @param {Event} event
 * @param {string} name token, door, thing or room
 */
const part = (event, name) => /** @type {SVGGElement | null} */ (
  /** @type {Element} */ (event.target).closest(`[data-${name}]`));
