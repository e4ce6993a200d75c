// @ts-check
import { html, nothing } from 'lit';
import { DEFAULT } from '../lib/tables.js';
import { FormPart, textOf } from './part.js';
import { act, readTables, store } from './state.js';

/** @typedef {import('../lib/tables.js').Table} Table */

/** What a table's limits are of. */
export const LIMITS = /** @type {const} */ ([['streams', 'streams'], ['changes', 'changes a second'], ['questions', 'questions a minute'],
  ['answers', 'answers a day']]);

/** Which tokens players may move. */
const TOKENS = /** @type {const} */ ([['', 'as the server says'], ['all', 'all that they see'], ['own', 'their own'], ['none', 'none']]);

const NUMBER = /^\d+$/;

/** Changes a table. What nobody touches is not sent, so that it stays what it has become meanwhile. */
export class TableEdit extends FormPart {
  static properties = { ...FormPart.properties, name: {}, draft: { state: true }, limits: { state: true }, done: { state: true } };

  #tables = this.watch((state) => state.tables ?? []);

  constructor() {
    super();
    this.name = '';
    /** What is to be another. @type {{ title?: string, campaign?: string, listed?: boolean, tokens?: string }} */
    this.draft = {};
    /** Limits that are to be others, as they were typed. @type {Record<string, string>} */
    this.limits = {};
    this.done = false;
  }

  get members() { return ['title', 'campaign', 'listed', 'player_tokens', ...LIMITS.map(([limit]) => limit)]; }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('name')) {
      this.#forget();
      this.fault = '';
      this.done = false;
    }
  }

  #forget() {
    this.draft = {};
    this.limits = {};
  }

  render() {
    const table = this.#tables.value.find((each) => each.name === this.name);
    return table ? html`<details class="more">
      <summary>Change title, campaign, limits</summary>
      <form class="fields" novalidate autocomplete="off" @submit=${this.#change} @input=${() => { this.done = false; }}>
        ${this.field('title', 'Title', ({ id, by, invalid }) => html`<input id=${id} aria-describedby=${by} aria-invalid=${invalid}
          autocomplete="off" .value=${this.draft.title ?? table.title}
          @input=${(/** @type {Event} */ event) => { this.draft = { ...this.draft, title: textOf(event) }; }}>`,
        { hint: 'Empty: its name.' })}
        ${table.name === DEFAULT ? nothing : this.#campaign(table)}
        <label class="tick"><input type="checkbox" .checked=${this.draft.listed ?? table.listed}
          @change=${(/** @type {Event} */ event) => { this.draft = { ...this.draft, listed: /** @type {HTMLInputElement} */ (event.currentTarget).checked }; }}>
          <span>Listed on the start page</span></label>
        ${this.field('player_tokens', 'Tokens that players move', ({ id, by, invalid }) => html`<select id=${id} aria-describedby=${by}
          aria-invalid=${invalid} @change=${(/** @type {Event} */ event) => { this.draft = { ...this.draft, tokens: textOf(event) }; }}>
          ${TOKENS.map(([whose, said]) => html`<option value=${whose}
            .selected=${whose === (this.draft.tokens ?? table.player_tokens ?? '')}>${said}</option>`)}</select>`)}
        <fieldset class="limits"><legend>Limits</legend>
          ${LIMITS.map(([limit, name]) => this.#limit(table, limit, name))}
          <p class="quiet">0: any number. Empty: ${table.name === DEFAULT ? 'none' : 'what the server says'}.</p>
        </fieldset>
        ${this.otherFault}
        <button type="submit" ?disabled=${this.busy}>${this.busy ? 'Changing…' : 'Change it'}</button>
        <p class="good" role="status">${this.done ? 'Changed.' : ''}</p>
      </form>
    </details>` : nothing;
  }

  /** @param {Table} table */
  #campaign(table) {
    const known = [...new Set(this.#tables.value.map(({ campaign }) => campaign).filter(Boolean))].sort();
    return html`${this.field('campaign', 'Campaign', ({ id, by, invalid }) => html`<input id=${id} aria-describedby=${by}
        aria-invalid=${invalid} list="edit-campaigns" autocomplete="off" spellcheck="false" .value=${this.draft.campaign ?? table.campaign}
        @input=${(/** @type {Event} */ event) => { this.draft = { ...this.draft, campaign: textOf(event) }; }}>`,
      { hint: 'Empty: the server\'s own. With another one its displays go dark for some seconds.' })}
      <datalist id="edit-campaigns">${known.map((campaign) => html`<option value=${campaign}></option>`)}</datalist>`;
  }

  /**
   * @param {Table} table
   * @param {string} limit
   * @param {string} name
   */
  #limit(table, limit, name) {
    return this.field(limit, name, ({ id, by, invalid }) => html`<input id=${id} aria-describedby=${by} aria-invalid=${invalid}
      inputmode="numeric" autocomplete="off" .value=${this.limits[limit] ?? String(table.limits[limit] ?? '')}
      @input=${(/** @type {Event} */ event) => { this.limits = { ...this.limits, [limit]: textOf(event) }; }}>`);
  }

  /** @param {Event} event */
  async #change(event) {
    event.preventDefault();
    const { title, campaign, listed, tokens } = this.draft;
    const limits = Object.entries(this.limits).map(([limit, typed]) => [limit, numberOf(typed.trim())]);
    const { name } = this;
    const done = await this.submit(() => act(`/api/admin/tables/${encodeURIComponent(name)}/`, {
      ...title === undefined ? {} : { title: title.trim() },
      ...campaign === undefined ? {} : { campaign: campaign.trim() },
      ...listed === undefined ? {} : { listed },
      ...tokens === undefined ? {} : { player_tokens: tokens || null },
      ...limits.length ? { limits: Object.fromEntries(limits) } : {},
    }));
    if (done) {
      await readTables().catch(() => {});
    }
    if (done && name === store.state.shown.table) {
      this.#forget();
      this.done = true;
    }
  }
}

/**
 * A limit as it is sent: none, a number, or, for the server to refuse, what is no number.
 *
 * @param {string} typed
 */
const numberOf = (typed) => (typed === '' ? null : NUMBER.test(typed) ? Number(typed) : typed);

customElements.define('table-edit', TableEdit);
