// @ts-check
import { LitElement, html, nothing, svg } from 'lit';
import { placeDoors, placeRooms, placeThings, placeTokens } from '../lib/deck.js';
import { readable } from '../lib/label.js';
import { legendOf } from '../lib/legend.js';
import { badge, doorKind, doorShape, doorState } from './deck-map/doors.js';
import { icon } from './deck-map/icons.js';
import { MARKS, OUTLINES, kindOf } from './deck-map/tokens.js';

/** @typedef {import('lit').TemplateResult<2>} Drawing */

const NONE = Object.freeze({});

/** What the signs of a deck map mean; only of those that are on it. Folded until somebody asks. */
export class MapLegend extends LitElement {
  static properties = {
    deck: { attribute: false },
    visibility: { attribute: false },
    doors: { attribute: false },
    tokens: { attribute: false },
    deckId: { attribute: false },
    open: { state: true },
  };

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
    /** id of the deck, which tokens may belong to */
    this.deckId = '';
    this.open = false;
  }

  createRenderRoot() { return this; } // the page's own style sheets apply

  render() {
    return html`<button type="button" aria-expanded=${String(this.open)} aria-controls="map-legend"
        @click=${() => { this.open = !this.open; }}>LEGEND</button>
      <div id="map-legend" class="panel legend" role="region" aria-label="Legend" tabindex="0" ?hidden=${!this.open}>${this.open ? this.#entries() : nothing}</div>`;
  }

  #entries() {
    const rooms = placeRooms(this.deck, this.visibility, false);
    const legend = legendOf({
      rooms,
      doors: placeDoors(this.deck, rooms, this.doors),
      things: placeThings(this.deck, rooms),
      tokens: placeTokens(this.tokens, rooms, { gm: false, deckId: this.deckId }),
    });
    return [
      group('Rooms', legend.rooms, ({ mood }) => svg`<g class=${`room-${mood}`}>
        <path class="room-floor" d="M-17-9H17V9H-17Z"></path><path class="room-wall" d="M-17-9H17V9H-17Z"></path></g>`),
      group('Doors', legend.doorTypes, ({ key }) => svg`<g class=${`door door-${doorKind(key)}`}>${doorShape(doorKind(key), 'CLOSED', 16)}</g>`),
      group('Door states', legend.doorStates, ({ key }) => svg`<g class=${`door door-${doorState(key).toLowerCase()}`}>
        ${doorShape('standard', doorState(key))}${badge(doorState(key))}</g>`),
      group('Places', legend.things, (entry) => svg`<g class=${`thing thing-${entry.kind} is-${readable(entry.key).toLowerCase()}`}>
        <path class="thing-icon" transform="translate(-12 -12)" d=${icon(entry.icon, entry.kind)}></path></g>`),
      group('Tokens', legend.tokens, ({ key }) => svg`<g class=${`token-${kindOf({ type: key })} token`} transform="scale(.7)">
        <path class="token-ring" d=${OUTLINES[/** @type {keyof typeof OUTLINES} */ (kindOf({ type: key }))]}></path></g>`),
      group('Conditions', legend.statuses.filter(({ key }) => key in MARKS), ({ key }) => svg`<g class=${`token-mark mark-${key}`}
        transform="scale(1.4)"><circle r="7"></circle><path d=${/** @type {Record<string, string>} */ (MARKS)[key]}></path></g>`),
    ];
  }
}
customElements.define('map-legend', MapLegend);

/**
 * @template {{ key: string }} T
 * @param {string} title
 * @param {T[]} entries
 * @param {(entry: T) => Drawing} draw
 */
const group = (title, entries, draw) => (entries.length === 0 ? nothing : html`<h2>${title}</h2>
  <ul>${entries.map((entry) => html`<li><svg class="map-sample" viewBox="-24 -14 48 28" aria-hidden="true">${draw(entry)}</svg>
    <span>${readable(entry.key).toLowerCase()}</span></li>`)}</ul>`);
