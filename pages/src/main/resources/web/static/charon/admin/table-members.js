// @ts-check
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Polling } from '../lib/polling.js';
import { FormPart, textOf } from './part.js';
import { act, readMembers, readUsers } from './state.js';

/** @typedef {import('./state.js').Member} Member */

const MEMBERS_MS = 10_000;

/** What somebody can be at a table. */
export const ROLES = /** @type {const} */ ([['gm', 'Game master'], ['player', 'Player']]);

/** Who is what at a table. */
export class TableMembers extends FormPart {
  static properties = { ...FormPart.properties, table: {}, newcomer: { state: true } };

  #members = this.watch((state) => (state.members?.table === state.shown.table ? state.members.list : undefined));
  #users = this.watch((state) => state.users ?? []);
  #reading = new Polling(this, readMembers, MEMBERS_MS);

  constructor() {
    super();
    this.table = '';
    /** The name in the field of who is to come. */
    this.newcomer = '';
  }

  get members() { return ['name', 'password', 'role']; }

  get #isNew() {
    const name = this.newcomer.trim();
    return name !== '' && !this.#users.value.some((user) => user.name === name);
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has('table')) {
      this.fault = '';
      this.#reading.now();
    }
  }

  render() {
    const members = this.#members.value;
    return html`<section aria-labelledby="members-title">
      <h3 id="members-title">Members</h3>
      ${members ? html`<ul class="members">${repeat(members, (member) => member.name, (member) => this.#member(member))}</ul>
        ${members.length ? nothing : html`<p class="quiet">Nobody yet. Without a game master nobody can lead it.</p>`}` : nothing}
      <form class="fields add" novalidate autocomplete="off" @submit=${this.#add}>
        ${this.field('name', 'Add somebody', ({ id, by, invalid }) => html`<input id=${id} aria-describedby=${by} aria-invalid=${invalid}
          list="all-users" autocomplete="off" autocapitalize="none" spellcheck="false" .value=${this.newcomer}
          @input=${(/** @type {Event} */ event) => { this.newcomer = textOf(event); }}>`,
        { hint: this.#isNew ? 'A new user.' : nothing })}
        <datalist id="all-users">${this.#users.value.map(({ name }) => html`<option value=${name}></option>`)}</datalist>
        ${this.#isNew ? this.field('password', 'Password', ({ id, by, invalid }) => html`<input id=${id} aria-describedby=${by}
          aria-invalid=${invalid} name="password" type="password" autocomplete="new-password">`) : nothing}
        ${this.field('role', 'As', ({ id, by }) => html`<select id=${id} aria-describedby=${by} name="role">${ROLES.map(([role, name]) =>
          html`<option value=${role}>${name}</option>`)}</select>`)}
        ${this.otherFault}
        <button type="submit" ?disabled=${this.busy || !this.newcomer.trim()}>${this.#isNew ? 'Create and add' : 'Add'}</button>
      </form>
    </section>`;
  }

  /** @param {Member} member */
  #member({ name, role }) {
    return html`<li data-member=${name}><span class="name">${name}</span>
      <select aria-label="Role of ${name}" @change=${(/** @type {Event} */ event) => this.#become(name, textOf(event))}>
        ${ROLES.map(([each, said]) => html`<option value=${each} .selected=${each === role}>${said}</option>`)}</select>
      <button type="button" class="square" aria-label="Remove ${name}" title="Remove" @click=${() => this.#become(name, null)}>×</button></li>`;
  }

  get #path() { return `/api/admin/tables/${encodeURIComponent(this.table)}/members/`; }

  /**
   * @param {string} name
   * @param {string | null} role none: no member any more
   */
  async #become(name, role) {
    await this.submit(() => act(this.#path, { name, role }));
    this.#look();
  }

  /** @param {Event} event */
  async #add(event) {
    event.preventDefault();
    const name = this.newcomer.trim();
    const given = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
    const role = String(given.get('role'));
    const done = await this.submit(() => (this.#isNew
      ? act('/api/admin/users/', { name, password: String(given.get('password')), table: this.table, role })
      : act(this.#path, { name, role })));
    if (done) {
      this.newcomer = '';
      this.#look();
    }
  }

  /** Reads again who is what; where that fails, the next look will tell. */
  #look() {
    this.#reading.now();
    readUsers().catch(() => {});
    this.requestUpdate();
  }
}
customElements.define('table-members', TableMembers);
