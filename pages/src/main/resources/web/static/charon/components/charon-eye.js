// @ts-check
import { LitElement, html, svg } from 'lit';

const BLADES = 9;
const TICKS = 72;

/** @param {number} count */
const turns = (count) => Array.from({ length: count }, (_, place) => (place * 360) / count);

/** The ring of marks around the eye; every sixth is longer. */
const marks = turns(TICKS).map((turn, place) => svg`
  <path class=${place % 6 ? '' : 'long'} d=${place % 6 ? 'M0 -92V-96' : 'M0 -89V-96'} transform="rotate(${turn})"></path>`);

/** The blades of the shutter, each laid over the next. */
const blades = turns(BLADES).map((turn) => svg`
  <path d="M-6 -66A66 66 0 0 1 42 -51L9 -25A27 27 0 0 0 -11 -24.5Z" transform="rotate(${turn})"></path>`);

/**
 * One of the pictures that the eye is piled up from.
 *
 * @param {string} name
 * @param {unknown} content
 */
const layer = (name, content) => html`<svg class="eye-${name}" viewBox="-100 -100 200 200" aria-hidden="true">${content}</svg>`;

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
    const iris = `${this.#paint}-iris`;
    const halo = `${this.#paint}-halo`;
    return [
      layer('halo', svg`
        <radialGradient id=${halo}><stop class="halo-in" offset=".3"></stop><stop class="halo-out" offset="1"></stop></radialGradient>
        <circle r="99" fill="url(#${halo})"></circle>`),
      layer('marks', marks),
      layer('rims', svg`<circle r="86"></circle><circle class="inner" r="70"></circle>`),
      layer('sweep', svg`<path d="M0 -78A78 78 0 0 1 67.5 -39"></path><path d="M0 78A78 78 0 0 1 -67.5 39"></path>`),
      layer('shutter', blades),
      layer('iris', svg`
        <radialGradient id=${iris}><stop class="eye-core" offset="0"></stop><stop class="eye-glow" offset=".35"></stop>
          <stop class="eye-ember" offset=".72"></stop><stop class="eye-dark" offset="1"></stop></radialGradient>
        <circle r="27" fill="url(#${iris})"></circle>`),
      layer('pupil', svg`<ellipse rx="4.5" ry="15"></ellipse>`),
      layer('glint', svg`<path d="M-17 -12A21 21 0 0 1 -5 -20.5"></path>`),
    ];
  }
}
customElements.define('charon-eye', CharonEye);
