// @ts-check
import { html } from 'lit';
import { namesIn } from '../lib/broadcast.js';
import { nameFault, nameFor } from '../lib/tables.js';
import { FormPart, textOf } from './part.js';
import { act, readTables, readUsers, toTable } from './state.js';
import './table-bring.js';

/** A new table. */
export class TableMake extends FormPart {
  static properties = { ...FormPart.properties, heading: { state: true }, name: { state: true }, listed: { state: true }, gm: { state: true } };

  #tables = this.watch((state) => state.tables ?? []);
  #users = this.watch((state) => state.users ?? []);
  #campaign = '';

  constructor() {
    super();
    this.heading = '';
    /** @type {string | undefined} none: it follows the title */
    this.name = undefined;
    /** @type {boolean | undefined} none: it is listed if it has a name */
    this.listed = undefined;
    this.gm = '';
  }

  get members() { return ['title', 'name', 'campaign', 'listed', 'gm', 'limits']; }

  /** What is in the field of the name. */
  get #name() { return this.name ?? nameFor(this.heading); }

  get #isListed() { return this.listed ?? this.#name !== ''; }

  /** Those who were named and are no users. */
  get #strangers() {
    return namesIn(this.gm).filter((name) => !this.#users.value.some((user) => user.name === name));
  }

  render() {
    const wrong = nameFault(this.#name, this.#tables.value);
    const strangers = this.#strangers;
    const campaigns = [...new Set(this.#tables.value.map((table) => table.campaign).filter(Boolean))].sort();
    return html`<section class="card-part panel" aria-labelledby="make-title">
      <a class="back" href="#tables">← All tables</a>
      <h2 id="make-title">New table</h2>
      <form class="fields" novalidate @submit=${this.#make}>
        ${this.field('title', 'Title', ({ id, by, invalid }) => html`<input id=${id} aria-describedby=${by} aria-invalid=${invalid}
          autocomplete="off" .value=${this.heading} @input=${(/** @type {Event} */ event) => { this.heading = textOf(event); }}>`,
        { hint: 'What people see.' })}
        ${this.field('name', 'Name', ({ id, by, invalid }) => html`<input id=${id} aria-describedby=${by} aria-invalid=${invalid}
          autocomplete="off" autocapitalize="none" spellcheck="false" .value=${this.#name}
          @input=${(/** @type {Event} */ event) => { this.name = textOf(event); }}>`,
        { wrong, hint: this.#name ? html`Its address will be <span class="address">/t/${this.#name}/</span>`
          : 'Without a name it gets one that nobody can guess.' })}
        ${this.field('campaign', 'Campaign', ({ id, by, invalid }) => html`<input id=${id} aria-describedby=${by} aria-invalid=${invalid}
          list="make-campaigns" autocomplete="off" spellcheck="false" @input=${(/** @type {Event} */ event) => { this.#campaign = textOf(event); }}>`,
        { hint: 'A folder of the server\'s campaigns; empty: the server\'s own.' })}
        <datalist id="make-campaigns">${campaigns.map((campaign) => html`<option value=${campaign}></option>`)}</datalist>
        ${this.field('gm', 'Game masters', ({ id, by, invalid }) => html`<input id=${id} aria-describedby=${by} aria-invalid=${invalid}
          autocomplete="off" autocapitalize="none" spellcheck="false" .value=${this.gm} placeholder="ada, bo"
          @input=${(/** @type {Event} */ event) => { this.gm = textOf(event); }}>`,
        { wrong: strangers.length ? `No user ${strangers.join(', ')} so far; members can be made later, too.` : '', hint: 'Names of users.' })}
        <label class="tick"><input type="checkbox" .checked=${this.#isListed}
          @change=${(/** @type {Event} */ event) => { this.listed = /** @type {HTMLInputElement} */ (event.currentTarget).checked; }}>
          <span>Listed on the start page</span></label>
        ${this.otherFault}
        <button type="submit" class="primary" ?disabled=${this.busy || Boolean(wrong)}>${this.busy ? 'Making…' : 'Make the table'}</button>
      </form>
      <table-bring></table-bring>
    </section>`;
  }

  /** @param {Event} event */
  async #make(event) {
    event.preventDefault();
    const name = this.#name;
    const campaign = this.#campaign.trim();
    const answer = await this.submit(() => act('/api/admin/tables/', {
      ...name ? { name } : {},
      title: this.heading.trim(),
      listed: this.#isListed,
      ...campaign ? { campaign } : {},
      gm: namesIn(this.gm),
    }));
    if (answer) {
      await Promise.all([readTables(), readUsers()]).catch(() => {});
      location.hash = toTable(answer.name);
    }
  }

  firstUpdated() {
    /** @type {HTMLElement | null} */ (this.querySelector('input'))?.focus();
  }
}
customElements.define('table-make', TableMake);
