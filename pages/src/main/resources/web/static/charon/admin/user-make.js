// @ts-check
import { html, nothing } from 'lit';
import { FormPart, textOf } from './part.js';
import { act, readUsers } from './state.js';
import { ROLES } from './table-members.js';

/** A new user. */
export class UserMake extends FormPart {
  static properties = { ...FormPart.properties, table: { state: true }, made: { state: true } };

  #tables = this.watch((state) => (state.tables ?? []).filter((table) => !table.archived_at));

  constructor() {
    super();
    this.table = '';
    /** Who was made last. */
    this.made = '';
  }

  get members() { return ['name', 'password', 'table', 'role', 'admin']; }

  render() {
    return html`<section class="card-part panel" aria-labelledby="user-title">
      <h2 id="user-title">New user</h2>
      <form class="fields" novalidate autocomplete="off" @submit=${this.#make}>
        ${this.field('name', 'Name', ({ id, by, invalid }) => html`<input id=${id} aria-describedby=${by} aria-invalid=${invalid}
          name="name" autocomplete="off" autocapitalize="none" spellcheck="false">`)}
        ${this.field('password', 'Password', ({ id, by, invalid }) => html`<input id=${id} aria-describedby=${by} aria-invalid=${invalid}
          name="password" type="password" autocomplete="new-password">`)}
        ${this.field('table', 'Table', ({ id, by, invalid }) => html`<select id=${id} aria-describedby=${by} aria-invalid=${invalid}
          @change=${(/** @type {Event} */ event) => { this.table = textOf(event); }}>
          <option value="">none</option>
          ${this.#tables.value.map(({ name }) => html`<option value=${name} .selected=${name === this.table}>${name}</option>`)}</select>`)}
        ${this.table ? this.field('role', 'As', ({ id, by }) => html`<select id=${id} aria-describedby=${by} name="role">${ROLES.map(([role, name]) =>
          html`<option value=${role}>${name}</option>`)}</select>`) : nothing}
        <label class="tick"><input type="checkbox" name="admin"><span>Admin of the server: may do all that this page does</span></label>
        ${this.otherFault}
        <button type="submit" class="primary" ?disabled=${this.busy}>Create</button>
        <p class="good" role="status">${this.made ? `${this.made} can log in.` : ''}</p>
      </form>
    </section>`;
  }

  /** @param {Event} event */
  async #make(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    const given = new FormData(form);
    const name = String(given.get('name')).trim();
    this.made = '';
    const { table } = this;
    const done = await this.submit(() => act('/api/admin/users/', {
      name,
      password: String(given.get('password')),
      admin: given.has('admin'),
      ...table ? { table, role: String(given.get('role')) } : {},
    }));
    if (done) {
      form.reset();
      this.table = '';
      this.made = name;
      await readUsers().catch(() => {});
    }
  }
}
customElements.define('user-make', UserMake);
