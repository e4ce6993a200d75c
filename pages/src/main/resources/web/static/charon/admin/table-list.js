// @ts-check
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { ago, listenersOf, matching, sorted, titleOf } from '../lib/tables.js';
import { Part, textOf } from './part.js';
import { filter, store, toMaking, toTable } from './state.js';

/** @typedef {import('../lib/tables.js').Table} Table */
/** @typedef {import('../lib/tables.js').Order} Order */

/** How often it is said anew how long ago things were. */
const CLOCK_MS = 10_000;
/** With fewer tables than this there is nothing to search. */
const MANY = 8;
/** More rows than this are not drawn: whoever wants them searches. */
const MOST_ROWS = 200;

const COLUMNS = /** @type {const} */ ([['name', 'Table', 'ascending'], ['listeners', 'Listening', 'descending'],
  ['changed', 'Last change', 'descending']]);

/** All tables of the server. */
export class TableList extends Part {
  #tables = this.watch((state) => state.tables ?? []);
  #chosen = this.watch((state) => state.shown.table);
  #order = this.watch((state) => state.order);
  #filter = this.watch((state) => state.filters.tables ?? '');

  /** @type {ReturnType<typeof setInterval> | undefined} */
  #clock;

  connectedCallback() {
    super.connectedCallback();
    this.#clock = setInterval(() => this.requestUpdate(), CLOCK_MS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#clock);
  }

  render() {
    const all = this.#tables.value;
    const found = sorted(matching(all, this.#filter.value, ['name', 'title', 'campaign', 'state']), this.#order.value);
    const rest = found.length - MOST_ROWS;
    return html`<section class="list-part" aria-labelledby="tables-title">
      <div class="list-head">
        <h2 id="tables-title">Tables <span class="quiet">${all.length}</span></h2>
        <a class="button primary" href=${toMaking}>New table</a>
      </div>
      ${all.length >= MANY ? html`<input type="search" aria-label="Search tables" placeholder="Search: name, title, campaign, state"
        .value=${this.#filter.value} @input=${(/** @type {Event} */ event) => filter('tables', textOf(event))}>` : nothing}
      <div class="rows"><table class="tables">
        <thead><tr>${COLUMNS.map((column) => this.#head(column))}<th class="campaign" scope="col">Campaign</th></tr></thead>
        <tbody>${repeat(found.slice(0, MOST_ROWS), (table) => table.name, (table) => this.#row(table))}</tbody>
      </table></div>
      ${rest > 0 ? html`<p class="quiet">and ${rest} more: search for them.</p>` : nothing}
      ${found.length ? nothing : html`<p class="quiet">No table has all of these words.</p>`}
    </section>`;
  }

  /** @param {readonly [Order, string, 'ascending' | 'descending']} column */
  #head([order, name, way]) {
    const now = this.#order.value === order;
    return html`<th class=${order} scope="col" aria-sort=${now ? way : nothing}><button type="button"
      @click=${() => store.update({ order })}>${name}<span aria-hidden="true">${now ? way === 'ascending' ? '↑' : '↓' : ''}</span></button></th>`;
  }

  /** @param {Table} table */
  #row(table) {
    const listeners = listenersOf(table);
    return html`<tr data-table=${table.name} data-state=${table.state} class=${this.#chosen.value === table.name ? 'chosen' : ''}>
      <th scope="row"><a href=${toTable(table.name)} aria-current=${this.#chosen.value === table.name ? 'true' : nothing}>${titleOf(table)}</a>
        <span class="quiet">${titleOf(table) === table.name ? '' : `${table.name} · `}<span class="state">${table.state}</span>${table.listed || table.archived_at
          ? nothing : ' · unlisted'}</span></th>
      <td class="listeners">${listeners || html`<span class="quiet">–</span>`}</td>
      <td class="changed"><time datetime=${table.changed_at ?? nothing}>${ago(table.changed_at, Date.now())}</time></td>
      <td class="campaign quiet">${table.campaign || '–'}</td>
    </tr>`;
  }
}
customElements.define('table-list', TableList);
