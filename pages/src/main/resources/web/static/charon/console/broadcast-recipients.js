// @ts-check
import { LitElement, html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { withName } from '../lib/broadcast.js';

/**
 * Who gets a message: everybody, or those who are ticked.
 *
 * @fires recipients when it changes; the detail is the names
 */
export class BroadcastRecipients extends LitElement {
  static properties = { users: { attribute: false }, names: { attribute: false } };

  constructor() {
    super();
    /** @type {readonly import('../lib/broadcast.js').User[]} */
    this.users = [];
    /** @type {readonly string[]} none: everybody */
    this.names = [];
  }

  createRenderRoot() { return this; } // the page's own style sheets apply

  render() {
    return html`
      <fieldset class="recipients">
        <legend class="visually-hidden">Recipients</legend>
        <label class="tick"><input type="checkbox" name="everybody" .checked=${!this.names.length} @change=${this.#onAll}><span>Everybody</span></label>
        ${repeat(this.users, (user) => user.name, (user) => html`
          <label class="tick"><input type="checkbox" name="recipient" value=${user.name} .checked=${this.names.includes(user.name)}
            @change=${this.#onName}><span>${user.name}</span></label>`)}
      </fieldset>`;
  }

  /** @param {Event} event */
  #onName(event) {
    const { value, checked } = /** @type {HTMLInputElement} */ (event.target);
    this.#change(withName(this.names, value, checked));
  }

  /** Everybody is what is left when nobody is ticked: it cannot be unticked by itself. */
  #onAll() {
    this.#change([]);
    this.requestUpdate();
    /** @type {HTMLInputElement} */ (this.querySelector('[name="everybody"]')).checked = true;
  }

  /** @param {readonly string[]} names */
  #change(names) {
    this.dispatchEvent(new CustomEvent('recipients', { detail: names }));
  }
}
customElements.define('broadcast-recipients', BroadcastRecipients);
