// @ts-check
import { LitElement, html, svg } from 'lit';

const BLADES = 9;
const TICKS = 72;

/** @param {number} count */
const turns = (count) => Array.from({ length: count }, (_, place) => (place * 360) / count);

/** The ring of marks around the eye; every sixth is longer. */
const marks = turns(TICKS).map((turn, place) => svg`
  <path class=${place % 6 ? 'mark' : 'mark long'} d=${place % 6 ? 'M0 -92V-96' : 'M0 -89V-96'} transform="rotate(${turn})"></path>`);

/** The blades of the shutter, each laid over the next. */
const blades = turns(BLADES).map((turn) => svg`
  <path class="blade" d="M-6 -66A66 66 0 0 1 42 -51L9 -25A27 27 0 0 0 -11 -24.5Z" transform="rotate(${turn})"></path>`);

let eyes = 0;

/** The ship's computer looks back: a lens, a coin for the ferryman. Decoration; it says nothing. */
export class CharonEye extends LitElement {
  static properties = { activity: { reflect: true } };

  /** Paint is found by id, and there may be two eyes on a page. */
  #paint = `eye-${eyes += 1}`;

  constructor() {
    super();
    /** @type {import('./charon-conversation.js').Activity} */
    this.activity = 'idle';
  }

  createRenderRoot() { return this; } // the page's own style sheets apply

  render() {
    return html`
      <svg viewBox="-100 -100 200 200" aria-hidden="true">
        <defs>
          <radialGradient id="${this.#paint}-iris">
            <stop class="eye-core" offset="0"></stop><stop class="eye-glow" offset=".35"></stop>
            <stop class="eye-ember" offset=".72"></stop><stop class="eye-dark" offset="1"></stop>
          </radialGradient>
          <radialGradient id="${this.#paint}-halo">
            <stop class="halo-in" offset=".3"></stop><stop class="halo-out" offset="1"></stop>
          </radialGradient>
        </defs>
        <circle class="halo" r="99" fill="url(#${this.#paint}-halo)"></circle>
        <g class="marks">${marks}</g>
        <circle class="rim" r="86"></circle>
        <g class="sweep"><path d="M0 -78A78 78 0 0 1 67.5 -39"></path><path d="M0 78A78 78 0 0 1 -67.5 39"></path></g>
        <circle class="rim inner" r="70"></circle>
        <g class="shutter">${blades}</g>
        <g class="iris"><circle r="27" fill="url(#${this.#paint}-iris)"></circle><ellipse class="pupil" rx="4.5" ry="15"></ellipse></g>
        <path class="glint" d="M-17 -12A21 21 0 0 1 -5 -20.5"></path>
      </svg>`;
  }
}
customElements.define('charon-eye', CharonEye);
