// @ts-check
import { LitElement, html, nothing } from 'lit';
import { beDisplay } from '../lib/presence.js';
import { Watched } from '../lib/store.js';
import { keepAwake } from '../lib/wake-lock.js';
import { chooseView } from './choose-view.js';
import { connect, mirror, store } from './state.js';
import './views.js';

/** What the table sees: the view that the game master chose, and what lies on top of it. */
export class Display extends LitElement {
  #type = new Watched(this, store, (state) => String(state.view?.view_type ?? ''));

  #place = new Watched(this, store, (state) => String(state.view?.location_name || ''));

  #overlay = new Watched(this, store, (state) => Boolean(state.view?.overlay_terminal_slug));

  #dialog = new Watched(this, store, (state) => state.view?.charon_dialog_open === true);

  createRenderRoot() { return this; } // the page's own style sheets apply

  render() {
    const { name, tab } = chooseView(this.#type.value);
    // the page and its view are one landmark; what lies on top are others
    return html`
      <main class="stage" data-view=${name} ?inert=${mirror}>${this.#body(name, tab)}</main>
      ${this.#overlay.value ? html`<comm-overlay></comm-overlay>` : nothing}
      ${this.#dialog.value && name !== 'charon' && !mirror ? html`<charon-dialog></charon-dialog>` : nothing}
      <broadcast-notices></broadcast-notices>
      ${mirror ? nothing : html`<sound-switch></sound-switch>`}
      <connection-notice></connection-notice>`;
  }

  /**
   * @param {import('./choose-view.js').ViewName} name
   * @param {string} [tab]
   */
  #body(name, tab) {
    switch (name) {
      case 'bridge': return html`<bridge-view class="view" .wanted=${tab ?? ''}></bridge-view>`;
      case 'encounter': return html`<encounter-view class="view"></encounter-view>`;
      case 'charon': return html`<charon-terminal class="view"></charon-terminal>`;
      case 'messages': return html`<messages-view class="view"></messages-view>`;
      default: return html`<standby-view class="view"></standby-view>`;
    }
  }

  updated() {
    const { name, title } = chooseView(this.#type.value);
    document.title = `${(name === 'encounter' && this.#place.value) || title} · Charon`;
    this.classList.toggle('mirror', mirror);
  }
}
customElements.define('charon-display', Display);
connect();
if (!mirror) {
  beDisplay();
  keepAwake();
}
