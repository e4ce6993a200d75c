// @ts-check
import { nothing, svg } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { CELL } from '../../lib/geometry.js';
import { cue } from '../../lib/sound.js';

/** How long one is seen; as long as its animation. */
const SEEN_MS = 4_500;
/** How many are seen at a time. */
const MOST = 8;

/** @typedef {{ id: number, x: number, y: number, text: string }} Seen */

/** Where somebody points, for a moment. */
export class Pings {
  /** @type {Seen[]} */
  seen = [];

  #count = 0;

  /** @param {{ requestUpdate(): void }} host who draws them */
  constructor(host) {
    this.host = host;
  }

  /** @param {Record<string, any>} ping as the stream tells it */
  add({ x, y, label = '', name = '' }) {
    this.#count += 1;
    const one = { id: this.#count, x, y, text: [name, label].filter(Boolean).join(': ') };
    this.seen = [...this.seen, one].slice(-MOST);
    cue('ping');
    setTimeout(() => {
      this.seen = this.seen.filter((other) => other !== one);
      this.host.requestUpdate();
    }, SEEN_MS);
  }
}

/** @param {Seen[]} pings */
export const pingsLayer = (pings) => svg`<g class="pings">${repeat(pings, ({ id }) => id, ({ x, y, text }) => svg`
  <g class="ping" data-ping=${`${x}/${y}`} role="img" aria-label=${`Here${text && `, ${text}`}`} transform=${`translate(${(x + 0.5) * CELL} ${(y + 0.5) * CELL})`}>
    <circle class="ping-ring" r="22"></circle><circle class="ping-ring is-second" r="22"></circle><circle class="ping-dot" r="5"></circle>
    ${text ? svg`<text class="ping-text" aria-hidden="true" y="-30">${text}</text>` : nothing}</g>`)}</g>`;
