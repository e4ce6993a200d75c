// @ts-check
import { LitElement, html, nothing, svg } from 'lit';
import { levelBar } from '../components/level-bar.js';
import { owns } from '../lib/older.js';
import { number, record, text } from '../lib/values.js';

/** How each status looks: a tone, and a sign that needs no colour. @type {Record<string, { tone: string, sign: string }>} */
const LOOKS = {
  ONLINE: { tone: 'good', sign: 'M4 12l5 5L20 6' },
  STRESSED: { tone: 'warn', sign: 'M3 12h4l3-7 4 14 3-7h4' },
  DAMAGED: { tone: 'warn', sign: 'M12 3L22 20H2ZM12 9v5M12 16v2' },
  CRITICAL: { tone: 'alarm', sign: 'M8 2h8l6 6v8l-6 6H8l-6-6V8ZM12 6v7M12 16v2' },
  OFFLINE: { tone: 'quiet', sign: 'M5 5l14 14M19 5L5 19' },
};
const UNKNOWN = { tone: 'quiet', sign: 'M4 12h16' };
const STILL = matchMedia('(prefers-reduced-motion: reduce)');

/** One system of the ship. It flashes when its state changes. */
export class ShipSystem extends LitElement {
  static properties = { system: { attribute: false }, name: { attribute: false }, data: { attribute: false } };

  constructor() {
    super();
    /** the system's id */
    this.system = '';
    this.name = '';
    /** @type {Record<string, any>} `status`, `condition`, `info` */
    this.data = {};
  }

  createRenderRoot() { return this; }

  render() {
    const data = record(this.data);
    const status = text(data.status, 'UNKNOWN').toUpperCase();
    const { tone, sign } = owns(LOOKS, status) ? LOOKS[status] : UNKNOWN;
    const condition = number(data.condition, NaN);
    return html`
      <article class="panel ship-system" data-system=${this.system} data-status=${status} aria-label=${this.name}>
        <h3>${this.name}</h3>
        <p class="ship-status ${tone}" role="status">
          <svg viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${sign}></path>`}</svg>${status}</p>
        ${Number.isFinite(condition) ? html`
          <div class="ship-condition">${levelBar({ label: `${this.name}, condition`, value: condition, max: 100, tone })}
            <strong>${condition}%</strong></div>` : nothing}
        ${text(data.info) ? html`<p class="ship-info">${text(data.info)}</p>` : nothing}
      </article>`;
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.get('data') && Object.keys(record(changed.get('data'))).length && !STILL.matches) {
      this.querySelector('.ship-system')?.animate(
        [{ filter: 'brightness(2.6)' }, { filter: 'brightness(1)' }, { filter: 'brightness(2)' }, { filter: 'none' }],
        { duration: 1400, easing: 'ease-out' },
      );
    }
  }
}
customElements.define('ship-system', ShipSystem);
