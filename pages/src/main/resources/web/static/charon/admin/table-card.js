// @ts-check
import { html, nothing } from 'lit';
import { at } from '../lib/place.js';
import { ago, titleOf, DEFAULT } from '../lib/tables.js';
import { dateAndTime } from '../lib/times.js';
import { FormPart } from './part.js';
import { act, readTables } from './state.js';
import { LIMITS } from './table-edit.js';
import './sure-button.js';
import './table-members.js';

/** @typedef {import('../lib/tables.js').Table} Table */


/** @param {string} time as the server writes it */
const date = (time) => html`<time datetime=${time}>${dateAndTime.format(new Date(time))}</time>`;

/** One table: where it is, who is what there, and what can be done with it. */
export class TableCard extends FormPart {
  static properties = { ...FormPart.properties, name: {} };

  #tables = this.watch((state) => state.tables ?? []);

  constructor() {
    super();
    this.name = '';
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('name')) {
      this.fault = '';
    }
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has('name') && matchMedia('(max-width: 60rem)').matches) {
      scrollTo(0, 0);
    }
  }

  render() {
    const table = this.#tables.value.find((each) => each.name === this.name);
    return html`<section class="card-part panel" aria-labelledby="card-title">
      <a class="back" href="#tables">← All tables</a>
      ${table ? html`
        <h2 id="card-title">${titleOf(table)}</h2>
        ${table.archived_at ? this.#archived(table) : this.#open(table)}
        ${this.#facts(table)}
        <table-edit .name=${table.name}></table-edit>
        ${table.archived_at ? nothing : html`<table-members .table=${table.name}></table-members>`}
        ${this.#deeds(table)}`
        : html`<h2 id="card-title">${this.name}</h2><p>There is no such table.</p>`}
    </section>`;
  }

  /** @param {Table} table */
  #open({ name, path }) {
    const code = `${path}qr.svg`;
    const elsewhere = path.startsWith('//'); // the page shows no pictures of other hosts
    return html`<div class="doors">
      <a class="code" href=${code} target="_blank" rel="noopener" aria-label="QR code of the display, large">${elsewhere
        ? 'QR code' : html`<img src=${code} alt="" width="160" height="160">`}</a>
      <div>
        <nav aria-label="Pages of ${name}">
          <a class="button primary" href="${path}terminal/" target="_blank" rel="noopener">Display</a>
          <a class="button" href="${path}gmconsole/">Console</a>
          <a class="button" href="${path}messages/">Messages</a>
        </nav>
        <p class="address">${new URL(`${path}terminal/`, location.href).href}</p>
      </div>
    </div>`;
  }

  /** @param {Table} table */
  #archived({ archived_at: time }) {
    return html`<p class="warn">Archived ${time ? ago(time, Date.now()) : ''}: nobody can open it. What was there is kept.</p>`;
  }

  /** @param {Table} table */
  #facts(table) {
    const limits = LIMITS.filter(([limit]) => limit in table.limits).map(([limit, name]) => (table.limits[limit]
      ? `${table.limits[limit]} ${name}` : `any number of ${name}`));
    return html`<dl class="facts">
      <div><dt>Name</dt><dd>${table.name}</dd></div>
      <div><dt>State</dt><dd>${table.state}${table.listed ? '' : ', unlisted'}</dd></div>
      <div><dt>Listening</dt><dd>${table.players} as players, ${table.gm} as game master</dd></div>
      <div><dt>Last change</dt><dd>${table.changed_at ? date(table.changed_at) : 'never'}</dd></div>
      <div><dt>Campaign</dt><dd>${table.campaign || 'the server\'s own'}</dd></div>
      <div><dt>Made</dt><dd>${date(table.created_at)}</dd></div>
      ${limits.length ? html`<div><dt>Limits</dt><dd>${limits.join(', ')}</dd></div>` : nothing}
    </dl>`;
  }

  /** @param {Table} table */
  #deeds(table) {
    const path = `/api/admin/tables/${encodeURIComponent(table.name)}/`;
    return html`<div class="deeds">
      <a class="button" href=${at(`${path}export/`)} download="charon-table-${table.name}.json">Export</a>
      ${table.archived_at
        ? html`<button type="button" ?disabled=${this.busy} @click=${() => this.#do(`${path}restore/`)}>Restore</button>`
        : table.name === DEFAULT ? nothing : html`<sure-button label="Archive" .about=${table.name} yes="Archive it"
          .question=${`Archive ${table.name}? Its displays go dark, its addresses lead nowhere. It can be restored.`}
          @sure=${() => this.#do(`${path}archive/`)}></sure-button>`}
      ${this.otherFault}
    </div>`;
  }

  /** @param {string} path */
  async #do(path) {
    if (await this.submit(() => act(path))) {
      await readTables().catch(() => {});
    }
  }
}
customElements.define('table-card', TableCard);
