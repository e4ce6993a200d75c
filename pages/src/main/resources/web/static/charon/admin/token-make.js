// @ts-check
import { html } from 'lit';
import { DEFAULT } from '../lib/tables.js';
import { FormPart } from './part.js';
import { act, readTokens } from './state.js';

const SCOPES = /** @type {const} */ ([['control', 'control: leads the table'], ['read', 'read: sees what its game master sees'],
  ['admin', 'admin: also all that this page does']]);
const TIMES = /** @type {const} */ ([['4d', 'in 4 days'], ['1d', 'tomorrow'], ['30d', 'in 30 days'], ['365d', 'in a year'], ['', 'never']]);

/** A new token; its secret is shown once, here. */
export class TokenMake extends FormPart {
  static properties = { ...FormPart.properties, made: { state: true }, said: { state: true } };

  #tables = this.watch((state) => (state.tables ?? []).filter((table) => !table.archived_at));

  constructor() {
    super();
    /** @type {{ name: string, token: string } | undefined} the one that is shown */
    this.made = undefined;
    /** What came of copying it. */
    this.said = '';
  }

  get members() { return ['name', 'scope', 'table', 'expires']; }

  render() {
    return html`<section class="card-part panel" aria-labelledby="token-title">
      <h2 id="token-title">New token</h2>
      ${this.made ? this.#shown(this.made) : html`<form class="fields" novalidate autocomplete="off" @submit=${this.#make}>
        ${this.field('name', 'Name', ({ id, by, invalid }) => html`<input id=${id} aria-describedby=${by} aria-invalid=${invalid}
          name="name" autocomplete="off" spellcheck="false">`, { hint: 'What it is for: lights, bot.' })}
        ${this.field('table', 'Table', ({ id, by, invalid }) => html`<select id=${id} aria-describedby=${by} aria-invalid=${invalid} name="table">
          ${this.#tables.value.map(({ name }) => html`<option value=${name} .selected=${name === DEFAULT}>${name}</option>`)}</select>`)}
        ${this.field('scope', 'It may', ({ id, by, invalid }) => html`<select id=${id} aria-describedby=${by} aria-invalid=${invalid} name="scope">
          ${SCOPES.map(([scope, says]) => html`<option value=${scope}>${says}</option>`)}</select>`)}
        ${this.field('expires', 'It ends', ({ id, by, invalid }) => html`<select id=${id} aria-describedby=${by} aria-invalid=${invalid} name="expires">
          ${TIMES.map(([time, says]) => html`<option value=${time}>${says}</option>`)}</select>`)}
        ${this.otherFault}
        <button type="submit" class="primary" ?disabled=${this.busy}>Create</button>
      </form>`}
    </section>`;
  }

  /** @param {{ name: string, token: string }} made */
  #shown({ name, token }) {
    return html`<div class="secret" tabindex="-1">
      <p>The token <strong>${name}</strong>. Keep it now: it is not shown again.</p>
      <input readonly aria-label="The token" .value=${token} @focus=${(/** @type {Event} */ event) => {
        /** @type {HTMLInputElement} */ (event.currentTarget).select();
      }}>
      <div class="deeds">
        <button type="button" class="primary" @click=${this.#copy}>Copy</button>
        <button type="button" @click=${() => { this.made = undefined; }}>Done</button>
        <p class="good" role="status">${this.said}</p>
      </div>
    </div>`;
  }

  /** Browsers give scripts a clipboard only on encrypted connections; what is selected can be copied on all. */
  #copy() {
    /** @type {HTMLInputElement} */ (this.querySelector('.secret input')).select();
    this.said = document.execCommand('copy') ? 'Copied.' : 'It is selected: copy it with your keyboard.';
  }

  /** @param {Event} event */
  async #make(event) {
    event.preventDefault();
    const given = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
    const name = String(given.get('name')).trim();
    const expires = String(given.get('expires'));
    const answer = await this.submit(() => act('/api/admin/tokens/', {
      name, scope: String(given.get('scope')), table: String(given.get('table')), ...expires ? { expires } : {},
    }));
    if (answer) {
      this.said = '';
      this.made = { name, token: answer.token };
      await this.updateComplete;
      /** @type {HTMLElement} */ (this.querySelector('.secret')).focus();
      await readTokens().catch(() => {});
    }
  }
}
customElements.define('token-make', TokenMake);
