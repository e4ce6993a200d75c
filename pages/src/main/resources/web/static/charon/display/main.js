// @ts-check
import { LitElement, html, nothing } from 'lit';
import { beDisplay } from '../lib/presence.js';
import { hush } from '../lib/sound.js';
import { Watched } from '../lib/store.js';
import { keepAwake } from '../lib/wake-lock.js';
import { chooseView } from './choose-view.js';
import { connect, mirror, store } from './state.js';
import './views.js';

/** How long what darkened the screen is still to be seen when it goes, in milliseconds; as long as its transition. */
const LIGHTENING_MS = 900;

/** What the table sees: the view that the game master chose, and what lies on top of it. */
export class Display extends LitElement {
  static properties = { leaving: { state: true } };

  #blackout = new Watched(this, store, (state) => state.blackout);

  /** What darkened the screen last. @type {Record<string, any> | undefined} */
  #darkened;

  #type = new Watched(this, store, (state) => String(state.view?.view_type ?? ''));

  #place = new Watched(this, store, (state) => String(state.view?.location_name || ''));

  #overlay = new Watched(this, store, (state) => Boolean(state.view?.overlay_terminal_slug));

  #dialog = new Watched(this, store, (state) => state.view?.charon_dialog_open === true);

  constructor() {
    super();
    /** @type {Record<string, any> | undefined} what is just going, as it is light again */
    this.leaving = undefined;
  }

  createRenderRoot() { return this; } // the page's own style sheets apply

  willUpdate() {
    const blackout = this.#blackout.value;
    if (this.#darkened && !blackout) {
      const leaving = this.#darkened;
      this.leaving = leaving;
      setTimeout(() => { if (this.leaving === leaving) { this.leaving = undefined; } }, LIGHTENING_MS);
    } else if (blackout) {
      this.leaving = undefined;
    }
    this.#darkened = blackout;
  }

  render() {
    const dark = this.#blackout.value;
    const { name, tab } = chooseView(this.#type.value);
    const over = dark ?? this.leaving;
    // once it is dark, nothing is below; what is just going dark is not the standby of a dark view yet
    const below = dark && name === 'standby' ? nothing : this.#body(name, tab);
    // the page and its view are one landmark; what lies on top are others
    return html`
      <main class="stage" data-view=${dark ? 'blackout' : name} ?inert=${mirror}>${below}
        ${over ? html`<blackout-view .blackout=${over} .leaving=${!dark}></blackout-view>` : nothing}</main>
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
    const dark = Boolean(this.#blackout.value);
    hush(dark);
    this.classList.toggle('dark', dark);
    document.title = dark ? 'Charon' : `${(name === 'encounter' && this.#place.value) || title} · Charon`;
    this.classList.toggle('mirror', mirror);
  }
}
customElements.define('charon-display', Display);
connect();
if (!mirror) {
  beDisplay();
  keepAwake();
}
