// @ts-check
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { matching } from '../lib/tables.js';
import { FormPart, textOf } from './part.js';
import { act, filter, readUsers, toTable } from './state.js';
import './sure-button.js';
import './user-make.js';

/** @typedef {import('./state.js').User} User */

/** With fewer users than this there is nothing to search. */
const MANY = 8;
const MOST_ROWS = 200;

/** All users of the server. */
export class UserList extends FormPart {
  static properties = { ...FormPart.properties, open: { state: true }, said: { state: true } };

  #users = this.watch((state) => state.users ?? []);
  #filter = this.watch((state) => state.filters.users ?? '');

  constructor() {
    super();
    /** Who is to get another password. */
    this.open = '';
    /** What was done last. */
    this.said = '';
  }

  get members() { return ['password']; }

  render() {
    const all = this.#users.value;
    const found = matching(all, this.#filter.value, ['name']);
    return html`<section class="list-part" aria-labelledby="users-title">
        <div class="list-head"><h2 id="users-title">Users <span class="quiet">${all.length}</span></h2>
          <button type="button" class="jump" @click=${this.#toForm}>New user</button></div>
        ${all.length >= MANY ? html`<input type="search" aria-label="Search users" placeholder="Search" .value=${this.#filter.value}
          @input=${(/** @type {Event} */ event) => filter('users', textOf(event))}>` : nothing}
        <p class="good" role="status">${this.said}</p>
        ${this.open ? nothing : this.otherFault}
        <ul class="people">${repeat(found.slice(0, MOST_ROWS), (user) => user.name, (user) => this.#row(user))}</ul>
        ${found.length > MOST_ROWS ? html`<p class="quiet">and ${found.length - MOST_ROWS} more: search for them.</p>` : nothing}
      </section>
      <user-make></user-make>`;
  }

  /** On a small screen the form is below all users. */
  #toForm() {
    /** @type {HTMLElement | null} */ (this.querySelector('user-make input'))?.focus();
  }

  /** @param {User} user */
  #row(user) {
    const { name, admin, tables } = user;
    return html`<li data-user=${name}>
      <p class="name"><strong>${name}</strong> ${admin ? html`<span class="badge warn">admin</span>` : nothing}</p>
      <p class="of quiet">${tables.length ? tables.map(({ table, role }, place) => html`${place ? ', ' : nothing}<a
        href=${toTable(table)}>${table}</a> ${role === 'gm' ? 'as game master' : ''}`) : 'at no table'}</p>
      <div class="deeds">
        <button type="button" aria-expanded=${this.open === name} @click=${() => this.#open(name)}>Password<span
          class="visually-hidden"> of ${name}</span></button>
        ${admin ? html`<sure-button label="No admin" .about=${`any more: ${name}`} .question=${`Shall ${name} be no admin any more?`}
            yes="Yes" @sure=${() => this.#admin(user)}></sure-button>`
          : html`<sure-button label="Make admin" .about=${name} .question=${`An admin may do all that this page does. Make ${name} one?`}
            yes="Yes" @sure=${() => this.#admin(user)}></sure-button>`}
      </div>
      ${this.open === name ? html`<form class="fields" novalidate @submit=${this.#password}>
        ${this.field('password', `New password of ${name}`, ({ id, by, invalid }) => html`<input id=${id} aria-describedby=${by}
          aria-invalid=${invalid} name="password" type="password" autocomplete="new-password">`, { hint: 'Ends all sessions.' })}
        ${this.otherFault}
        <button type="submit" class="primary" ?disabled=${this.busy}>Set</button>
      </form>` : nothing}
    </li>`;
  }

  /** @param {string} name */
  async #open(name) {
    this.fault = '';
    this.said = '';
    this.open = this.open === name ? '' : name;
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector('[name="password"]'))?.focus();
  }

  /** @param {Event} event */
  async #password(event) {
    event.preventDefault();
    const name = this.open;
    const password = String(new FormData(/** @type {HTMLFormElement} */ (event.currentTarget)).get('password'));
    if (await this.submit(() => act(`/api/admin/users/${encodeURIComponent(name)}/password/`, { password }))) {
      this.open = '';
      this.said = `${name} has a new password.`;
    }
  }

  /** @param {User} user */
  async #admin({ name, admin }) {
    this.open = '';
    this.said = '';
    if (await this.submit(() => act(`/api/admin/users/${encodeURIComponent(name)}/admin/`, { admin: !admin }))) {
      await readUsers().catch(() => {});
      this.said = admin ? `${name} is no admin any more.` : `${name} is an admin.`;
    }
  }
}
customElements.define('user-list', UserList);
