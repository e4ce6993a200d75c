// @ts-check
import { LitElement, html, nothing } from 'lit';
import { Watched } from '../lib/store.js';
import { number, record, records, text } from '../lib/values.js';
import { store } from './state.js';

/** Whose turn it is, and who comes next. */
export class TurnList extends LitElement {
  static properties = { large: { attribute: false } };

  #order = new Watched(this, store, (state) => state.view?.order);

  constructor() {
    super();
    /** Whether it is all that is seen. */
    this.large = false;
  }

  createRenderRoot() { return this; }

  render() {
    const order = record(this.#order.value);
    const entries = records(order.entries);
    const now = number(order.now, 0);
    if (entries.length === 0) {
      return this.large ? html`<div class="turns-page"><h1>Turns</h1><p class="quiet">Nobody waits for a turn.</p></div>` : nothing;
    }
    const list = html`<ol class="turns" aria-label="Turns" tabindex="0">${entries.map((entry, place) => html`
      <li class="turn" aria-current=${place === now ? 'true' : nothing}><span>${text(entry.name)}</span></li>`)}</ol>`;
    return this.large ? html`<div class="turns-page"><h1>Turns</h1>${list}</div>` : list;
  }

  updated() {
    const list = this.querySelector('.turns');
    const current = /** @type {HTMLElement | null} */ (this.querySelector('[aria-current]'));
    if (list && current) {
      const across = current.offsetLeft - list.clientWidth / 2 + current.offsetWidth / 2;
      const down = current.offsetTop - list.clientHeight / 2 + current.offsetHeight / 2;
      list.scrollTo({ left: across, top: down, behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
    }
  }
}
customElements.define('turn-list', TurnList);
