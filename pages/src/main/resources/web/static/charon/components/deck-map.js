// @ts-check
import { LitElement, html } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { CELL } from '../lib/geometry.js';
import { deckKey, extent, isWhole, placeDoors, placeRooms, placeThings, placeTokens, roomAt } from '../lib/deck.js';
import { memo } from '../lib/memo.js';
import { doorsLayer, passagesLayer } from './deck-map/doors.js';
import { floorLayer } from './deck-map/floor.js';
import { MapInput } from './deck-map/input.js';
import { Leaving } from './deck-map/leaving.js';
import { Moves } from './deck-map/moves.js';
import { PanZoom } from './deck-map/pan-zoom.js';
import { patterns } from './deck-map/patterns.js';
import { hullLayer, roomsLayer } from './deck-map/rooms.js';
import { thingsLayer } from './deck-map/things.js';
import { tokensLayer } from './deck-map/tokens.js';

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

  #moves = new Moves(this);

  #input = new MapInput({
    view: this.#view,
    gm: () => this.gm,
    movable: () => this.movable,
    rooms: () => this.#placedRooms(),
    things: () => this.#things(this.deck, this.#placedRooms()),
    cellOf: (token) => this.#moves.pending.get(token) ?? this.tokens?.[token],
    moveToken: (token, x, y) => this.#moveToken(token, x, y),
    mark: (cell) => this.#mark(cell),
    tell: (name, detail) => this.#tell(name, detail),
  });

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
      this.#moves.settle(this.tokens ?? NONE);
    }
  }

  render() {
    const { deck, gm } = this;
    const input = this.#input;
    const rooms = this.#placedRooms();
    const doors = this.#doors(deck, rooms, this.doors ?? NONE);
    const things = this.#things(deck, rooms);
    const key = deckKey(deck);
    const shown = gm ? rooms : this.#leaving.with(rooms, key);
    const grid = deck?.grid?.show_grid !== false;
    const picture = gm || isWhole(deck, rooms) ? deck : undefined;
    return html`<svg class=${`map${gm ? ' for-gm' : ''}${picture?.image_path ? ' has-image' : ''}`} role="group" tabindex="0"
        aria-label=${`Deck map: ${deck?.name ?? 'none'}`} data-deck=${key}
        @wheel=${input.wheel} @pointerdown=${input.down} @pointermove=${input.move} @pointerup=${input.up}
        @pointercancel=${input.cancel} @click=${input.click} @dblclick=${input.twice} @keydown=${input.key}
        @dragover=${input.over} @dragleave=${input.left} @drop=${input.drop}>
      ${guard([], () => patterns(this.#id))}
      <g class="map-stage">
        ${guard([picture?.image_path, picture?.image_version, picture?.grid], () => floorLayer(picture))}
        ${guard([rooms], () => hullLayer(rooms))}
        ${guard([doors], () => passagesLayer(doors))}
        ${guard([shown, gm, grid], () => roomsLayer(shown, { gm, id: this.#id, grid }))}
        ${guard([doors, gm], () => doorsLayer(doors, { gm }))}
        ${guard([things, gm, this.decks], () => thingsLayer(things, { gm, deckNames: names(this.decks) }))}
        <rect class="cell-mark" width=${CELL} height=${CELL}></rect>
        ${tokensLayer(this.#placedTokens(rooms), { gm, movable: this.movable, selected: this.selected })}
      </g></svg>
      <div class="map-tools" role="group" aria-label="View of the map">
        <button type="button" aria-label="Zoom in" title="Zoom in" @click=${input.zoomIn}>+</button>
        <button type="button" aria-label="Zoom out" title="Zoom out" @click=${input.zoomOut}>−</button>
        <button type="button" aria-label="Fit to screen" title="Fit to screen" @click=${input.fit}>FIT</button>
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
    this.#moves.revert(id);
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
    return placeTokens(this.tokens ?? NONE, rooms, this.gm, this.#moves.pending);
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
    const token = this.tokens?.[id];
    const now = this.#moves.pending.get(id) ?? token;
    if (token && (now.x !== x || now.y !== y)) {
      const room = roomAt(this.#placedRooms(), x, y);
      this.#moves.add(id, { x, y, room, was: token });
      this.#tell('token-move', { id, x, y, room });
    }
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
}
customElements.define('deck-map', DeckMap);

/** @param {{ id: string, name: string }[]} decks */
const names = (decks) => Object.fromEntries(decks.map(({ id, name }) => [id, name]));
