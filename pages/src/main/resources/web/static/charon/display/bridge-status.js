// @ts-check
import { LitElement, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Watched } from '../lib/store.js';
import { levelBar } from '../components/level-bar.js';
import { words } from '../components/chart/parts.js';
import { standing, standingText } from '../lib/standing.js';
import { record, text } from '../lib/values.js';
import './ship-system.js';
import { store } from './state.js';

/** The state of the ship, as it changes. */
export class BridgeStatus extends LitElement {
  #ship = new Watched(this, store, (state) => state.page.shipStatus?.ship);

  createRenderRoot() { return this; }

  render() {
    const ship = record(this.#ship.value);
    if (Object.keys(ship).length === 0) {
      return html`<div class="no-chart"><p class="no-chart-title">NO SIGNAL</p><p>No ship answers.</p></div>`;
    }
    const systems = Object.entries(record(ship.systems)).filter(([, system]) => Object.keys(record(system)).length);
    return html`
      <div class="scroll ship" tabindex="0" role="region" aria-label="Ship status">
        <section class="panel ship-head">
          <h2>${text(ship.name, 'Ship')}</h2>
          <p class="quiet">${[text(ship.class), text(ship.registry)].filter(Boolean).join(' · ')}</p>
          <div class="ship-levels">
            ${level('Hull', ship.hull)}
            ${level('Armor', ship.armor)}
            ${text(ship.crew_count) ? html`<div class="ship-level"><p><span>Crew</span>
              <strong>${text(ship.crew_count)}${text(ship.crew_capacity) ? ` / ${text(ship.crew_capacity)}` : ''}</strong></p></div>` : nothing}
          </div>
        </section>
        <ul class="ship-systems">${repeat(systems, ([id]) => id, ([id, system]) => html`
          <li><ship-system .system=${id} .name=${words(id)} .data=${system}></ship-system></li>`)}</ul>
      </div>`;
  }
}

/**
 * @param {string} name
 * @param {unknown} data a number, or `current` and `max`
 */
function level(name, data) {
  const { now, max } = standing(data);
  return Number.isFinite(now) ? html`
    <div class="ship-level" data-level=${name.toLowerCase()}><p><span>${name}</span><strong>${standingText(data)}</strong></p>
      ${Number.isFinite(max) ? levelBar({ label: name, value: now, max }) : nothing}</div>` : nothing;
}
customElements.define('bridge-status', BridgeStatus);
