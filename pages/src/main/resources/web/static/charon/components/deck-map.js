// @ts-check
import { LitElement, html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { CELL } from '../lib/geometry.js';
import { deckKey, extent, isElsewhere, isFloor, isWhole, partyBox, placeDoors, placeRooms, placeThings, placeTokens, roomAt } from '../lib/deck.js';
import { aimOf } from '../lib/focus.js';
import { placeMapLabels, sameLabels } from '../lib/map-labels.js';
import { memo } from '../lib/memo.js';
import { doorsLayer, passagesLayer } from './deck-map/doors.js';
import { floorLayer } from './deck-map/floor.js';
import { Frames, framesLayer } from './deck-map/frames.js';
import { MapInput } from './deck-map/input.js';
import { Leaving } from './deck-map/leaving.js';
import { Moves } from './deck-map/moves.js';
import { PanZoom } from './deck-map/pan-zoom.js';
import { patterns } from './deck-map/patterns.js';
import { hullLayer, roomsLayer } from './deck-map/rooms.js';
import { pingsLayer, Pings } from './deck-map/pings.js';
import { thingsLayer, words } from './deck-map/things.js';
import { tokensLayer } from './deck-map/tokens.js';
import { wallsLayer } from './deck-map/walls.js';

const NONE = Object.freeze({});
/** @type {readonly import('../lib/frames.js').ShownFrame[]} */
const NO_FRAMES = Object.freeze([]);
/** Who points with a finger. */
const COARSE = matchMedia('(pointer: coarse)');
let maps = 0;

/**
 * A deck with its rooms, doors, what lies about, and tokens.
 *
 * Tells what happens to it by events that bubble: room-click {id}, door-click and door-menu {id, clientX, clientY},
 * token-click {id, add}, thing-click {id, kind, thing}, tokens-move {moves: [{id, x, y, room}]}, cell-click {x, y,
 * room, alt} (also on a room, after room-click), map-frame when another part of it is seen, for players cell-hold {x, y} of a finger that stays, cell-drop {x, y, room, data, alt}; the game master's also room-reveal
 * {id}, thing-open {id, kind, thing}, tokens-choose {ids, add}, frame-click {key}, frame-move {key, frame} and frame-free {key}.
 */
export class DeckMap extends LitElement {
  static properties = {
    deck: { attribute: false },
    visibility: { attribute: false },
    doors: { attribute: false },
    tokens: { attribute: false },
    decks: { attribute: false },
    deckId: { attribute: false },
    gm: { attribute: false },
    movable: { attribute: false },
    selected: { attribute: false },
    room: { attribute: false },
    led: { attribute: false },
    cell: { attribute: false },
    free: { attribute: false },
    frame: { attribute: false },
    frames: { attribute: false },
    ping: { attribute: false },
  };

  #id = `deck-map-${maps += 1}`;

  #view = new PanZoom(this, CELL);

  /** @type {Leaving<import('../lib/deck.js').PlacedRoom>} */
  #leaving = new Leaving(this);

  #moves = new Moves(this);

  #frames = new Frames({
    pointOf: (event) => this.#view.pointOf(event),
    draw: () => this.requestUpdate(),
    tell: (name, detail) => this.#tell(name, detail),
  });

  #input = new MapInput({
    view: this.#view,
    frames: this.#frames,
    gm: () => this.gm,
    movable: () => this.movable,
    rooms: () => this.#placedRooms(),
    things: () => this.#things(this.deck, this.#placedRooms()),
    tokens: () => this.#placedTokens(this.#placedRooms()),
    others: (token) => this.#groupOf(token).filter((id) => id !== token).flatMap((id) => this.#elementOf(id)),
    cellOf: (token) => this.#cellOf(token),
    moveToken: (token, x, y) => this.#moveToken(token, x, y),
    mark: (cell) => this.#mark(cell),
    drawBand: (box) => this.#drawBand(box),
    tell: (name, detail) => this.#tell(name, detail),
  });

  #shownDeck = '';

  #rooms = memo(placeRooms);

  #doors = memo(placeDoors);

  #things = memo(placeThings);

  #pings = new Pings(this);

  #texts = memo((things, decks) => things.map((/** @type {import('../lib/deck.js').PlacedThing} */ { key, kind, thing, x, y }) =>
    ({ key, x, y, text: words(kind, thing, names(decks)).text })));

  /** @type {import('../lib/map-labels.js').MapLabels | undefined} */
  #labels;

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
    /** id of the deck, which tokens may belong to */
    this.deckId = '';
    this.gm = false;
    this.movable = false;
    /** @type {readonly string[]} ids of the selected tokens, which are moved together */
    this.selected = [];
    /** id of the chosen room, or empty */
    this.room = '';
    /** @type {Record<string, any> | undefined} where the game master has it look */
    this.led = undefined;
    /** how large a cell is on the screen, if that is fixed; 0: it is not */
    this.cell = 0;
    /** whether who has chosen a view by hand keeps it, wherever the game master leads */
    this.free = false;
    /** @type {import('../lib/geometry.js').Rect | undefined} the part, in cells, that the game master has this map alone look at */
    this.frame = undefined;
    /** @type {readonly import('../lib/frames.js').ShownFrame[]} what displays see of it */
    this.frames = NO_FRAMES;
    /** @type {Record<string, any> | undefined} where somebody points, as it comes */
    this.ping = undefined;
  }

  createRenderRoot() { return this; } // the page's own style sheets apply

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('tokens')) {
      this.#moves.settle(this.tokens ?? NONE);
    }
    if (changed.has('ping') && this.ping && !isElsewhere(this.ping, this.deckId)) {
      this.#pings.add(this.ping);
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
    const tokens = this.#placedTokens(rooms);
    const letter = letterPx(gm) / this.#view.camera.scale;
    const labels = sameLabels(this.#labels, placeMapLabels({ rooms, doors, tokens, things: this.#texts(things, this.decks) }, letter));
    this.#labels = labels;
    const picture = gm || isWhole(deck, rooms) ? deck : undefined;
    return html`<svg class=${`map${gm ? ' for-gm' : ''}${picture?.image_path ? ' has-image' : ''}`} role="group" tabindex="0"
        aria-label=${`Deck map: ${deck?.name ?? 'none'}`} data-deck=${key}
        @wheel=${input.wheel} @pointerdown=${input.down} @pointermove=${input.move} @pointerup=${input.up}
        @pointercancel=${input.cancel} @touchend=${input.lift} @click=${input.click} @dblclick=${input.twice} @keydown=${input.key}
        @dragover=${input.over} @dragleave=${input.left} @drop=${input.drop}>
      ${guard([], () => patterns(this.#id))}
      <g class="map-stage">
        ${guard([picture?.image_path, picture?.image_version, picture?.grid], () => floorLayer(picture))}
        ${guard([rooms], () => hullLayer(rooms))}
        ${guard([doors], () => passagesLayer(doors))}
        ${guard([shown, gm, grid, this.room, labels.rooms, labels.statuses], () => roomsLayer(shown, { gm, id: this.#id, grid, chosen: this.room, labels }))}
        ${guard([deck?.walls, rooms, gm], () => wallsLayer(deck?.walls, rooms, { id: this.#id, whole: gm || isWhole(deck, rooms) }))}
        ${guard([doors, gm], () => doorsLayer(doors, { gm }))}
        ${guard([things, gm, this.decks, labels.things], () => thingsLayer(things, { gm, deckNames: names(this.decks), names: labels.things }))}
        <rect class="cell-mark" width=${CELL} height=${CELL}></rect>
        ${tokensLayer(tokens, { gm, movable: this.movable, selected: this.selected, names: labels.tokens })}
        ${pingsLayer(this.#pings.seen)}
        ${this.frames.length ? this.#framesLayer() : nothing}
        <rect class="band"></rect>
      </g></svg>
      <div class="map-tools" role="group" aria-label="View of the map">
        <button type="button" aria-label="Zoom in" title="Zoom in" @click=${input.zoomIn}>+</button>
        <button type="button" aria-label="Zoom out" title="Zoom out" @click=${input.zoomOut}>−</button>
        <button type="button" aria-label="Fit to screen" title="Fit to screen" @click=${input.fit}>FIT</button>
      </div>`;
  }

  #framesLayer() {
    return framesLayer(this.#frames.with(this.frames), { seen: this.seen(), px: 1 / this.#view.camera.scale / CELL,
      target: COARSE.matches ? TARGET_PX.finger : TARGET_PX.mouse });
  }

  /** Labels of frames stay where they are seen. */
  #follow = () => { if (this.frames.length) { this.requestUpdate(); } };

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener('map-frame', this.#follow);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.removeEventListener('map-frame', this.#follow);
  }

  updated() {
    const rooms = this.#placedRooms();
    const tokens = this.#placedTokens(rooms);
    const box = extent(this.deck, rooms, tokens);
    const party = partyBox(tokens);
    const key = deckKey(this.deck);
    const aim = aimOf(this.led, rooms, party, this.frame);
    this.#view.look({
      box: box && inUnits(box),
      party: party && inUnits(party),
      aim: aim && { ...aim, box: aim.box && inUnits(aim.box) },
      fixed: this.cell || undefined,
      legible: this.gm ? 0 : legiblePx(),
      free: this.free && !this.frame,
    }, key !== this.#shownDeck);
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

  /**
   * Puts a frame back where its display has it: it was not to be moved.
   *
   * @param {string} key
   */
  revertFrame(key) {
    this.#frames.revert(key);
  }

  /** What of the deck is seen, in cells. @returns {import('../lib/geometry.js').Rect | undefined} undefined: nothing yet */
  seen() {
    const box = this.#view.frame();
    return box && inCells(box);
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
    return placeTokens(this.tokens ?? NONE, rooms, { gm: this.gm, deckId: this.deckId, moved: this.#moves.pending });
  }

  /**
   * @param {string} name
   * @param {Record<string, unknown>} detail
   */
  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
  }

  /** The tokens that are moved if one is: all that are selected with it. @param {string} token */
  #groupOf(token) {
    return this.selected.includes(token) ? this.selected.filter((id) => this.tokens?.[id]) : [token];
  }

  /** @param {string} token @returns {SVGGElement[]} itself, if it is drawn */
  #elementOf(token) {
    return /** @type {SVGGElement[]} */ ([...this.querySelectorAll('[data-token]')])
      .filter(({ dataset }) => dataset.token === token);
  }

  /** @param {string} id */
  #cellOf(id) {
    return this.#moves.pending.get(id) ?? this.tokens?.[id];
  }

  /**
   * @param {string} id
   * @param {number} x
   * @param {number} y
   */
  #moveToken(id, x, y) {
    const now = this.#cellOf(id);
    if (!now || (now.x === x && now.y === y)) {
      return;
    }
    const rooms = this.#placedRooms();
    const drawn = new Set(this.#placedTokens(rooms).map((token) => token.id));
    const moves = this.#groupOf(id).filter((one) => drawn.has(one)).map((one) => {
      const at = this.#cellOf(one);
      const to = { x: at.x + x - now.x, y: at.y + y - now.y };
      return { id: one, ...to, room: roomAt(rooms, to.x, to.y) };
    });
    // on a wall, in the void and in a room that is not known alike: nobody learns anything by it
    const doors = this.#doors(this.deck, rooms, this.doors ?? NONE);
    if (!this.gm && moves.some((move) => !isFloor(rooms, doors, move.x, move.y))) {
      return;
    }
    moves.forEach((move) => this.#moves.add(move.id, { ...move, was: this.tokens?.[move.id] }));
    this.#tell('tokens-move', { moves });
  }

  /** @param {import('../lib/geometry.js').Rect | undefined} box */
  #drawBand(box) {
    const band = this.querySelector('.band');
    band?.classList.toggle('shown', box !== undefined);
    Object.entries(box ?? {}).forEach(([name, value]) => band?.setAttribute(name, String(value)));
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

/** @param {import('../lib/geometry.js').Rect} box in cells */
const inUnits = ({ x, y, width, height }) => ({ x: x * CELL, y: y * CELL, width: width * CELL, height: height * CELL });

/** @param {number} units @returns {number} in cells, to a tenth */
const cells = (units) => Math.round(units / CELL * 10) / 10;

/** @param {import('../lib/geometry.js').Rect} box in units */
const inCells = ({ x, y, width, height }) => ({ x: cells(x), y: cells(y), width: Math.max(0.1, cells(width)), height: Math.max(0.1, cells(height)) });

/** Letters that are read from a sofa, those in a hand, and those on a desk. */
const LETTERS = { wall: 0.0224, hand: 12.5, desk: 12 };
/** Cells that are read from a sofa, and those that a finger can hit. */
const CELLS = { wall: 0.046, hand: 40 };

/** The least size of what a pointer has to hit. */
const TARGET_PX = { finger: 44, mouse: 26 };

/** By how much everything is larger on this screen than usual. */
const zoom = () => Number(document.documentElement.style.getPropertyValue('--zoom')) || 1;

const shorterSide = () => Math.min(innerWidth, innerHeight);

/** The least size of a letter on the screen, in pixels. @param {boolean} gm */
const letterPx = (gm) => (gm ? LETTERS.desk : Math.max(LETTERS.hand, LETTERS.wall * shorterSide()) * zoom());

/** The least size of a cell on the screen, in pixels. */
const legiblePx = () => Math.max(CELLS.hand, CELLS.wall * shorterSide());

/** @param {{ id: string, name: string }[]} decks */
const names = (decks) => Object.fromEntries(decks.map(({ id, name }) => [id, name]));
