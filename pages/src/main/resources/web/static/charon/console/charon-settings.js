// @ts-check
import { LitElement, html } from 'lit';
import { channelName } from '../lib/channels.js';
import { Watched } from '../lib/store.js';
import { actOn } from './charon-state.js';
import { leave } from './keyboard.js';
import { act, store } from './state.js';

/** How long a button that destroys something waits for the second click. */
const SURE_MS = 4_000;

/** How CHARON behaves at the table. */
export class CharonSettings extends LitElement {
  static properties = {
    channel: { attribute: false },
    path: { state: true },
    asks: { state: true },
  };

  #mode = new Watched(this, store, (state) => state.view?.charon_mode ?? 'DISPLAY');

  #open = new Watched(this, store, (state) => state.view?.charon_dialog_open === true);

  #path = new Watched(this, store, (state) => state.view?.charon_location_path ?? '');

  constructor() {
    super();
    this.channel = '';
    /** @type {string | undefined} the place that is being written; none: the one that is set */
    this.path = undefined;
    /** Whether it asks if the channel is to be cleared. */
    this.asks = false;
  }

  createRenderRoot() { return this; } // the page's own style sheets apply

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('channel')) {
      this.asks = false;
    }
  }

  render() {
    const queries = this.#mode.value === 'QUERY';
    return html`
      <div class="talk-settings">
        <button type="button" aria-pressed=${queries} data-mode=${this.#mode.value} title="Whether players may ask"
          @click=${() => act('/api/gm/charon/mode/', { mode: queries ? 'DISPLAY' : 'QUERY' })}>Queries</button>
        <button type="button" aria-pressed=${this.#open.value} title="CHARON on top of what the display shows"
          @click=${() => act('/api/gm/charon/toggle-dialog/', { open: !this.#open.value })}>Dialog</button>
        <details class="talk-more">
          <summary>More</summary>
          <div class="talk-drawer">
            <form class="row" @submit=${this.#onPath}>
              <label><span>Where CHARON is</span>
                <input name="path" placeholder="system/planet/station" spellcheck="false" autocomplete="off"
                  .value=${this.path ?? this.#path.value} @input=${this.#onInput}></label>
              <button type="submit">Set</button>
            </form>
            <button type="button" class="danger" @click=${this.#clear}>
              ${this.asks ? 'Really? Click again' : `Clear ${channelName(this.channel)}`}</button>
          </div>
        </details>
      </div>`;
  }

  /** @param {InputEvent} event */
  #onInput(event) {
    this.path = /** @type {HTMLInputElement} */ (event.target).value;
  }

  /** @param {SubmitEvent} event */
  async #onPath(event) {
    event.preventDefault();
    const answer = await act('/api/gm/charon/location/', { location_path: (this.path ?? this.#path.value).trim() });
    if (answer) {
      this.path = undefined;
      leave(this);
    }
  }

  async #clear() {
    if (!this.asks) {
      this.asks = true;
      setTimeout(() => { this.asks = false; }, SURE_MS);
      return;
    }
    this.asks = false;
    await actOn(this.channel, 'clear');
  }
}
customElements.define('charon-settings', CharonSettings);
