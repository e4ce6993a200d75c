// @ts-check
import { LitElement, html } from 'lit';
import { Watched } from '../lib/store.js';
import { connect, store } from './state.js';

/** What the table sees. */
export class Display extends LitElement {
  #view = new Watched(this, store, (state) => state.view);

  createRenderRoot() { return this; } // the page's own style sheets apply

  render() {
    return html`<h1>${this.#view.value?.view_type}</h1>`;
  }
}
customElements.define('charon-display', Display);
connect();
