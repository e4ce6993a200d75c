// @ts-check
import { LitElement, html, nothing } from 'lit';
import { Watched } from '../lib/store.js';
import { words } from '../components/chart/parts.js';
import '../components/star-map.js';
import '../components/system-map.js';
import '../components/orbit-map.js';
import { store } from './state.js';

/** The charts: from the stars into a system, from there into an orbit, and back. */
export class BridgeMap extends LitElement {
  #at = new Watched(this, store, (state) => state.chart);

  createRenderRoot() { return this; }

  render() {
    const { system, body } = this.#at.value;
    return html`
      ${system ? html`<nav class="crumbs" aria-label="Chart">
        ${crumb('Stars', { system: '', body: '' }, false)}
        ${crumb(words(system), { system, body: '' }, !body)}
        ${body ? crumb(words(body), { system, body }, true) : nothing}
      </nav>` : nothing}
      <div class="charts" @enter-system=${go} @enter-orbit=${go}>${chartOf(system, body)}</div>`;
  }
}

/**
 * @param {string} system
 * @param {string} body
 */
function chartOf(system, body) {
  if (body) {
    return html`<orbit-map .system=${system} .body=${body}></orbit-map>`;
  }
  return system ? html`<system-map .system=${system} .enters=${true}></system-map>` : html`<star-map .enters=${true}></star-map>`;
}

/** @param {CustomEvent} event */
const go = ({ detail: { system, body = '' } }) => store.update({ chart: { system, body } });

/**
 * @param {string} name
 * @param {{ system: string, body: string }} chart
 * @param {boolean} here
 */
const crumb = (name, chart, here) => (here
  ? html`<span aria-current="page">${name.replaceAll('-', ' ')}</span>`
  : html`<button type="button" @click=${() => store.update({ chart })}>${name.replaceAll('-', ' ')}</button>`);
customElements.define('bridge-map', BridgeMap);
