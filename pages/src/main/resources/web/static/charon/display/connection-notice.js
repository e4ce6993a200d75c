// @ts-check
import { LitElement, html, nothing } from 'lit';
import { Watched } from '../lib/store.js';
import { store } from './state.js';

/** Says that the display may be out of date; what it shows stays as it was. */
export class ConnectionNotice extends LitElement {
  #connection = new Watched(this, store, (state) => state.connection);

  createRenderRoot() { return this; }

  render() {
    const connection = this.#connection.value;
    // the status is always there, so that a change of its text is read out
    return html`
      <div role="status" data-connection=${connection}>
        ${connection === 'lost' ? html`<p class="connection">CONNECTION LOST – TRYING AGAIN</p>` : nothing}
        ${connection === 'quiet' ? html`<p class="link-mark"><span class="visually-hidden">The server says nothing</span></p>` : nothing}
        ${connection === 'connecting' ? html`<p class="link-mark"><span class="visually-hidden">Connecting</span></p>` : nothing}
      </div>`;
  }
}
customElements.define('connection-notice', ConnectionNotice);
