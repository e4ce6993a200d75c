// @ts-check
import { LitElement, html, nothing } from 'lit';
import { Watched } from '../lib/store.js';
import { number, record, text } from '../lib/values.js';
import { emblem } from './standby-emblem.js';
import { starField } from './standby-stars.js';
import './ship-clock.js';
import { store } from './state.js';

/** A longer message is set smaller. */
const LONG = 60;

/** What the screen shows while nothing is to be seen: a ship that sleeps. */
export class StandbyView extends LitElement {
  static properties = { message: { attribute: false } };

  #ship = new Watched(this, store, (state) => state.page.shipStatus?.ship);

  #campaign = new Watched(this, store, (state) => text(state.page.campaignTitle));

  constructor() {
    super();
    /** What the game master says meanwhile; may be empty. */
    this.message = '';
  }

  createRenderRoot() { return this; }

  render() {
    const { message } = this;
    const ship = record(this.#ship.value);
    const name = text(ship.name) || this.#campaign.value || 'CHARON';
    return html`
      <div class=${message ? 'standby has-message' : 'standby'}>
        ${starField}
        <div class="standby-wander">
          ${emblem}
          <div class="standby-name">
            <h1>${name}</h1>
            <p class="standby-class">${[text(ship.class), text(ship.registry)].filter(Boolean).join(' · ') || 'Standing by'}</p>
            ${message ? html`<p class="standby-message" ?data-long=${message.length > LONG}>${message}</p>` : nothing}
          </div>
        </div>
        <div class="standby-foot">
          <p class="standby-state"><span class="standby-lamp" aria-hidden="true"></span>STANDBY</p>
          ${readings(ship)}
          <ship-clock></ship-clock>
        </div>
      </div>`;
  }
}

/**
 * A line of figures, as far as the ship has them.
 *
 * @param {Record<string, any>} ship
 */
function readings(ship) {
  const hull = record(ship.hull);
  const [current, max] = [number(hull.current, NaN), number(hull.max, NaN)];
  const rows = [
    ['Crew', text(ship.crew_count) && [text(ship.crew_count), text(ship.crew_capacity)].filter(Boolean).join(' / ')],
    ['Hull', Number.isFinite(current) && max > 0 ? `${Math.round((current / max) * 100)} %` : ''],
    ['Air', text(record(record(ship.systems).life_support).status)],
    ['Signal', text(record(record(ship.systems).comms).status)],
  ].filter(([, value]) => value);
  return rows.length ? html`<dl class="standby-readings">${rows.map(([label, value]) => html`
    <div><dt>${label}</dt><dd class=${toneOf(value)}>${value}</dd></div>`)}</dl>` : nothing;
}

/** How bad a reading is that says so. @param {string} value */
const toneOf = (value) => ({ CRITICAL: 'alarm', DAMAGED: 'warn', STRESSED: 'warn', OFFLINE: 'alarm' }[value.toUpperCase()] ?? '');
customElements.define('standby-view', StandbyView);
