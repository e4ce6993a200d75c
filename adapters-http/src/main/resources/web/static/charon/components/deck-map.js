// @ts-check
import { LitElement, html, nothing, svg } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { CELL } from '../lib/geometry.js';
import { centreCell, deckKey, extent, placeDoors, placeRooms, placeThings, placeTokens, roomAt } from '../lib/deck.js';
import { memo } from '../lib/memo.js';
import { doorsLayer, passagesLayer } from './deck-map/doors.js';
import { Leaving } from './deck-map/leaving.js';
import { PanZoom } from './deck-map/pan-zoom.js';
import { patterns } from './deck-map/patterns.js';
import { roomsLayer } from './deck-map/rooms.js';
import { thingsLayer } from './deck-map/things.js';
import { TokenDrag, cellAt } from './deck-map/token-drag.js';
import { tokensLayer } from './deck-map/tokens.js';

/** A move that the server has not confirmed after this long did not happen. */
const CONFIRM_MS = 5_000;
const ZOOM_STEP = 1.35;
const PAN_STEP_PX = 80;
const STEPS = /** @type {Record<string, [number, number]>} */ ({
  ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] });
const NONE = Object.freeze({});
let maps = 0;

/**
 * A deck with its rooms, doors, what lies about, and tokens.
 *
 * Tells what happens to it by events that bubble: room-click {id}, door-click {id, clientX, clientY},
 * token-click {id}, thing-click {id, kind, thing}, token-move {id, x, y, room}, cell-click {x, y,
 * room} (also on a room, after room-click), cell-drop {x, y, room, data}.
 */
export class DeckMap extends LitElement {
  static properties = {
    deck: { attribute: false },
    visibility: { attribute: false },
    doors: { attribute: false },
    tokens: { attribute: false },
    decks: { attribute: false },
    gm: { attribute: false },
    movable: { attribute: false },
    selected: { attribute: false },
  };

  #id = `deck-map-${maps += 1}`;

  #view = new PanZoom(this, CELL);

  /** @type {Leaving<import('../lib/deck.js').PlacedRoom>} */
  #leaving = new Leaving(this);

  #drag = new TokenDrag({
    at: (event) => this.#view.at(event),
    mark: (cell) => this.#mark(cell),
    drop: (token, cell) => this.#moveToken(token, cell.x, cell.y),
  });

  /** @type {Map<string, { x: number, y: number, room: string, was: unknown }>} tokens that the server has yet to move */
  #moved = new Map();

  #shownDeck = '';

  #rooms = memo(placeRooms);

  #doors = memo(placeDoors);

  #things = memo(placeThings);

  constructor() {
    super();
    /** @type {import('../lib/deck.js').Deck | undefined} */
    this.deck = undefined;
    /** @type {Record<string, boolean>} */
    this.visibility = NONE;
    /** @type {Record<string, string>} */
    this.doors = NONE;
    /** @type {Record<string, any>} */
    this.tokens = NONE;
    /** @type {{ id: string, name: string }[]} all decks, for the names of those that ways lead to */
    this.decks = [];
    this.gm = false;
    this.movable = false;
    /** id of the selected token, or empty */
    this.selected = '';
  }

  createRenderRoot() { return this; } // the page's own style sheets apply

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('tokens')) {
      this.#moved.forEach(({ was }, id) => {
        if (this.tokens?.[id] !== was) {
          this.#moved.delete(id);
        }
      });
    }
  }

  render() {
    const { deck, gm } = this;
    const rooms = this.#placedRooms();
    const doors = this.#doors(deck, rooms, this.doors ?? NONE);
    const things = this.#things(deck, rooms);
    const key = deckKey(deck);
    const shown = gm ? rooms : this.#leaving.with(rooms, key);
    const grid = deck?.grid?.show_grid !== false;
    const picture = rooms.every(({ hidden }) => gm || !hidden) && allRooms(deck) === rooms.length;
    return html`<svg class=${`map${gm ? ' for-gm' : ''}${deck?.image_path && picture ? ' has-image' : ''}`} role="group" tabindex="0"
        aria-label=${`Deck map: ${deck?.name ?? 'none'}`} data-deck=${key}
        @wheel=${this.#view.wheel} @pointerdown=${this.#down} @pointermove=${this.#move} @pointerup=${this.#up}
        @pointercancel=${this.#cancel} @click=${this.#click} @keydown=${this.#key}
        @dragover=${this.#dragOver} @dragleave=${() => this.#mark(undefined)} @drop=${this.#drop}>
      ${guard([], () => patterns(this.#id))}
      <g class="stage">
        ${guard([deck?.image_path, picture, deck?.grid], () => floor(picture ? deck : undefined))}
        ${guard([doors], () => passagesLayer(doors))}
        ${guard([shown, gm, grid], () => roomsLayer(shown, { gm, id: this.#id, grid }))}
        ${guard([doors, gm], () => doorsLayer(doors, { gm }))}
        ${guard([things, gm, this.decks], () => thingsLayer(things, { gm, deckNames: names(this.decks) }))}
        <rect class="cell-mark" width=${CELL} height=${CELL}></rect>
        ${tokensLayer(this.#placedTokens(rooms), { gm, movable: this.movable, selected: this.selected })}
      </g></svg>
      <div class="map-tools" role="group" aria-label="View of the map">
        <button type="button" aria-label="Zoom in" title="Zoom in" @click=${() => this.#view.zoom(ZOOM_STEP)}>+</button>
        <button type="button" aria-label="Zoom out" title="Zoom out" @click=${() => this.#view.zoom(1 / ZOOM_STEP)}>−</button>
        <button type="button" aria-label="Show all" title="Show all" @click=${() => this.#view.fit()}>FIT</button>
      </div>`;
  }

  updated() {
    const rooms = this.#placedRooms();
    const box = extent(this.deck, rooms, this.#placedTokens(rooms));
    const key = deckKey(this.deck);
    this.#view.look(box && {
      x: box.x * CELL, y: box.y * CELL, width: box.width * CELL, height: box.height * CELL }, key !== this.#shownDeck);
    this.#shownDeck = key;
  }

  /**
   * Puts a token back where the server has it: its move was refused.
   *
   * @param {string} id
   */
  revert(id) {
    if (this.#moved.delete(id)) {
      this.requestUpdate();
    }
  }

  /** Shows all there is, and again whenever it grows. */
  fit() {
    this.#view.fit();
  }

  #placedRooms() {
    return this.#rooms(this.deck, this.visibility ?? NONE, this.gm);
  }

  /** @param {import('../lib/deck.js').PlacedRoom[]} rooms */
  #placedTokens(rooms) {
    return placeTokens(this.tokens ?? NONE, rooms, this.gm, this.#moved);
  }

  /**
   * @param {string} name
   * @param {Record<string, unknown>} detail
   */
  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
  }

  /**
   * @param {string} id
   * @param {number} x
   * @param {number} y
   */
  #moveToken(id, x, y) {
    const token = this.tokens[id];
    const now = this.#moved.get(id) ?? token;
    if (!token || (now.x === x && now.y === y)) {
      return;
    }
    const move = { x, y, room: roomAt(this.#placedRooms(), x, y), was: token };
    this.#moved.set(id, move);
    setTimeout(() => { if (this.#moved.get(id) === move) { this.revert(id); } }, CONFIRM_MS);
    this.requestUpdate();
    this.#tell('token-move', { id, x, y, room: move.room });
  }

  /** Marks a cell that something is held over. @param {{ x: number, y: number } | undefined} cell */
  #mark(cell) {
    const mark = this.querySelector('.cell-mark');
    mark?.classList.toggle('shown', cell !== undefined);
    if (cell) {
      mark?.setAttribute('x', String(cell.x * CELL));
      mark?.setAttribute('y', String(cell.y * CELL));
    }
  }

  /** @param {PointerEvent} event */
  #down = (event) => {
    const token = part(event, 'token');
    if (event.button !== 0 || this.#drag.active) {
      return;
    }
    if (token && this.movable && event.isPrimary) {
      this.#view.moved = false;
      this.#drag.down(event, token);
    } else {
      this.#drag.moved = false;
      this.#view.down(event);
    }
  };

  /** @param {PointerEvent} event */
  #move = (event) => {
    this.#drag.move(event);
    this.#view.move(event);
  };

  /** @param {PointerEvent} event */
  #up = (event) => {
    this.#drag.up(event);
    this.#view.up(event);
  };

  /** @param {PointerEvent} event */
  #cancel = (event) => {
    this.#drag.up(event, true);
    this.#view.up(event);
  };

  /** @param {MouseEvent} event */
  #click = (event) => {
    if (!this.#drag.moved && !this.#view.moved) {
      this.#chosen(event, cellAt(this.#view.at(event)), event);
    }
  };

  /**
   * @param {Event} event
   * @param {{ x: number, y: number } | undefined} cell
   * @param {{ clientX: number, clientY: number }} where
   */
  #chosen(event, cell, { clientX, clientY }) {
    const [token, door, thing, room] = ['token', 'door', 'thing', 'room'].map((name) => part(event, name));
    if (token) {
      this.#tell('token-click', { id: token.dataset.token });
      return;
    }
    if (door) {
      this.#tell('door-click', { id: door.dataset.door, clientX, clientY });
      return;
    }
    if (thing) {
      const { thing: id, kind } = thing.dataset;
      const found = this.#things(this.deck, this.#placedRooms()).find((each) => each.id === id && each.kind === kind);
      this.#tell('thing-click', { id, kind, thing: found?.thing });
    }
    if (room) {
      this.#tell('room-click', { id: room.dataset.room });
    }
    if (cell) {
      this.#tell('cell-click', { ...cell, room: roomAt(this.#placedRooms(), cell.x, cell.y) });
    }
  }

  /** @param {KeyboardEvent} event */
  #key = (event) => {
    const [dx, dy] = STEPS[event.key] ?? [0, 0];
    const token = part(event, 'token')?.dataset.token;
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === 'Enter' || event.key === ' ') {
      const room = this.#placedRooms().find(({ id }) => id === part(event, 'room')?.dataset.room);
      const { left, bottom } = /** @type {Element} */ (event.target).getBoundingClientRect();
      this.#chosen(event, room && centreCell(room.rect), { clientX: left, clientY: bottom });
    } else if ((dx || dy) && token && this.movable) {
      const { x, y } = this.#moved.get(token) ?? this.tokens[token];
      this.#moveToken(token, x + dx, y + dy);
    } else if (dx || dy) {
      this.#view.pan(-dx * PAN_STEP_PX, -dy * PAN_STEP_PX);
    } else if (event.key === '+' || event.key === '=') {
      this.#view.zoom(ZOOM_STEP);
    } else if (event.key === '-') {
      this.#view.zoom(1 / ZOOM_STEP);
    } else if (event.key === '0') {
      this.#view.fit();
    } else {
      return;
    }
    event.preventDefault();
  };

  /** @param {DragEvent} event */
  #dragOver = (event) => {
    event.preventDefault();
    this.#mark(cellAt(this.#view.at(event)));
  };

  /** @param {DragEvent} event */
  #drop = (event) => {
    event.preventDefault();
    this.#mark(undefined);
    const { x, y } = cellAt(this.#view.at(event));
    try {
      const data = JSON.parse(event.dataTransfer?.getData('application/json') ?? '');
      this.#tell('cell-drop', { x, y, room: roomAt(this.#placedRooms(), x, y), data });
    } catch {
      // something from elsewhere, a file for instance
    }
  };
}
customElements.define('deck-map', DeckMap);

/**
 * The element of the map that an event is about.
 *
 * @param {Event} event
 * @param {string} name token, door, thing or room
 */
const part = (event, name) => /** @type {SVGGElement | null} */ (
  /** @type {Element} */ (event.target).closest(`[data-${name}]`));

/** @param {import('../lib/deck.js').Deck | undefined} deck */
const allRooms = (deck) => placeRooms(deck, NONE, true).length;

/** @param {{ id: string, name: string }[]} decks */
const names = (decks) => Object.fromEntries(decks.map(({ id, name }) => [id, name]));

/** The picture below the rooms. @param {import('../lib/deck.js').Deck | undefined} deck */
function floor(deck) {
  const { width, height } = deck?.grid ?? {};
  return deck?.image_path && width > 0 && height > 0
    ? svg`<image class="floor-image" href=${`/data/${String(deck.image_path).split('/').map(encodeURIComponent).join('/')}`}
        width=${width * CELL} height=${height * CELL} preserveAspectRatio="none"></image>`
    : nothing;
}
