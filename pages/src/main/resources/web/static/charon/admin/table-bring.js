// @ts-check
import { html } from 'lit';
import { nameFault } from '../lib/tables.js';
import { FormPart, textOf } from './part.js';
import { bring, readTables, toTable } from './state.js';

/** A table that was exported, here or on another server. */
export class TableBring extends FormPart {
  static properties = { ...FormPart.properties, name: { state: true } };

  #tables = this.watch((state) => state.tables ?? []);

  constructor() {
    super();
    this.name = '';
  }

  get members() { return ['as', 'name']; }

  render() {
    const wrong = nameFault(this.name, this.#tables.value);
    return html`<details class="more"><summary>Or bring a table from a file</summary>
      <form class="fields" novalidate @submit=${this.#bring}>
        ${this.field('file', 'File', ({ id, by }) => html`<input id=${id} aria-describedby=${by} type="file" accept=".json,application/json" required>`,
        { hint: 'An export: charon-table-….json' })}
        ${this.field('as', 'Name', ({ id, by, invalid }) => html`<input id=${id} aria-describedby=${by} aria-invalid=${invalid}
          autocomplete="off" autocapitalize="none" spellcheck="false" .value=${this.name}
          @input=${(/** @type {Event} */ event) => { this.name = textOf(event); }}>`,
        { wrong: wrong || this.faultOf('name'), hint: 'Empty: the name it had.' })}
        ${this.otherFault}
        <button type="submit" ?disabled=${this.busy || Boolean(wrong)}>${this.busy ? 'Bringing…' : 'Bring it'}</button>
      </form></details>`;
  }

  /** @param {Event} event */
  async #bring(event) {
    event.preventDefault();
    const file = /** @type {HTMLInputElement} */ (this.querySelector('[type="file"]')).files?.[0];
    if (!file) {
      this.fault = 'Choose a file first.';
      return;
    }
    const answer = await this.submit(() => bring(file, this.name));
    if (answer) {
      await readTables().catch(() => {});
      location.hash = toTable(answer.name);
    }
  }
}
customElements.define('table-bring', TableBring);
