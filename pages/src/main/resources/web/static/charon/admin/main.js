// @ts-check
import { html, nothing } from 'lit';
import { csrfToken } from '../lib/api.js';
import { at } from '../lib/place.js';
import { Polling } from '../lib/polling.js';
import { Part } from './part.js';
import { readTables, readTokens, readUsers, store } from './state.js';
import './table-list.js';
import './table-make.js';
import './table-card.js';
import './user-list.js';
import './token-list.js';

const TABLES_MS = 5_000;
/** Users and tokens change by hand, mostly here. */
const OTHERS_MS = 30_000;
/** How many failures in a row go by before anybody is told. */
const PATIENCE = 2;

const PARTS = /** @type {const} */ ([['tables', 'Tables'], ['users', 'Users'], ['tokens', 'Tokens']]);

/** Where the server's admins see to its tables, users and tokens. */
export class Admin extends Part {
  #shown = this.watch((state) => state.shown);
  #known = this.watch((state) => Boolean(state.tables));

  #tables = new Polling(this, readTables, TABLES_MS);
  #users = new Polling(this, readUsers, OTHERS_MS);
  #tokens = new Polling(this, async () => {
    if (store.state.shown.part === 'tokens') {
      await readTokens();
    }
  }, OTHERS_MS);

  connectedCallback() {
    super.connectedCallback();
    addEventListener('hashchange', () => this.#tokens.now());
  }

  updated() {
    const { part, table, making } = this.#shown.value;
    const name = PARTS.find(([id]) => id === part)?.[1];
    document.title = `${making ? 'New table' : table || name} · Charon`;
    this.toggleAttribute('data-chosen', Boolean(table) || making);
  }

  render() {
    const { part, table, making } = this.#shown.value;
    const lost = Math.max(this.#tables.failures, this.#users.failures, this.#tokens.failures) >= PATIENCE;
    return html`
      <header class="admin-head">
        <h1>Charon</h1>
        <nav class="parts" aria-label="Parts">${PARTS.map(([id, name]) => html`<a class="button" href="#${id}"
          aria-current=${id === part ? 'page' : nothing}>${name}</a>`)}</nav>
        <p class="lost warn" role="status">${lost ? 'Connection lost – trying again' : ''}</p>
        <nav aria-label="Pages"><a class="button" href=${at('/gmconsole/')}>Console</a></nav>
        <form method="post" action=${at('/logout/')}>
          <input type="hidden" name="csrfmiddlewaretoken" .value=${csrfToken()}>
          <button type="submit">Log out</button>
        </form>
      </header>
      <main class="admin-main" data-part=${part}>${!this.#known.value ? nothing
        : part === 'users' ? html`<user-list></user-list>`
        : part === 'tokens' ? html`<token-list></token-list>`
        : html`<table-list></table-list>
          ${making ? html`<table-make></table-make>` : table ? html`<table-card .name=${table}></table-card>`
            : html`<p class="nothing-chosen quiet">Choose a table, or make a new one.</p>`}`}
      </main>`;
  }
}
customElements.define('charon-admin', Admin);
