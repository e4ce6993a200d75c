// @ts-check
import { LitElement, html, nothing } from 'lit';
import { Watched } from '../lib/store.js';
import { words } from '../components/chart/parts.js';
import '../components/star-map.js';
import '../components/system-map.js';
import '../components/orbit-map.js';
import { Led, opened } from './lead.js';
import { store } from './state.js';

/** The charts: from the stars into a system, from there into an orbit, and back. */
export class BridgeMap extends LitElement {
  #at = new Watched(this, store, (state) => state.chart);

  #led = new Led(this, ({ system_slug: system, body_slug: body = '' }) => {
    const { chart } = store.state;
    if (system !== undefined && (system !== chart.system || body !== chart.body)) {
      store.update({ chart: { system, body: system && body } });
    }
  });

  createRenderRoot() { return this; }

  render() {
    const { system, body } = this.#at.value;
    return html`
      ${system ? html`<nav class="crumbs" aria-label="Chart">
        ${this.#crumb('Stars', { system: '', body: '' }, false)}
        ${this.#crumb(words(system), { system, body: '' }, !body)}
        ${body ? this.#crumb(words(body), { system, body }, true) : nothing}
      </nav>` : nothing}
      <div class="charts" @enter-system=${this.#go} @enter-orbit=${this.#go} @chart-select=${this.#selected}>${this.#chart(system, body)}</div>`;
  }

  /**
   * @param {string} system
   * @param {string} body
   */
  #chart(system, body) {
    const lead = this.#led.value;
    if (body) {
      return html`<orbit-map .system=${system} .body=${body} .lead=${lead}></orbit-map>`;
    }
    return system ? html`<system-map .system=${system} .enters=${true} .lead=${lead}></system-map>`
      : html`<star-map .enters=${true} .lead=${lead}></star-map>`;
  }

  /** @param {CustomEvent} event */
  #go = ({ detail: { system, body = '' } }) => this.#show({ system, body });

  /** @param {{ system: string, body: string }} chart */
  #show(chart) {
    store.update({ chart });
    opened(this, { system_slug: chart.system, body_slug: chart.body, selected: '' });
  }

  /** @param {CustomEvent<{ id: string }>} event */
  #selected = ({ detail: { id } }) => {
    const { system, body } = this.#at.value;
    opened(this, { system_slug: system, body_slug: body, selected: id });
  };

  /**
   * @param {string} name
   * @param {{ system: string, body: string }} chart
   * @param {boolean} here
   */
  #crumb(name, chart, here) {
    return here ? html`<span aria-current="page">${name.replaceAll('-', ' ')}</span>`
      : html`<button type="button" @click=${() => this.#show(chart)}>${name.replaceAll('-', ' ')}</button>`;
  }
}

customElements.define('bridge-map', BridgeMap);
