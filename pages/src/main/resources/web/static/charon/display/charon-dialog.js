// @ts-check
import { LitElement, html } from 'lit';
import '../components/charon-conversation.js';
import '../components/charon-eye.js';
import { Modal } from '../components/layers.js';
import { Watched } from '../lib/store.js';
import { store } from './state.js';

/** The ship's computer, on top of the view; on the page only while it is open. */
export class CharonDialog extends LitElement {
  static properties = { activity: { state: true } };

  #channel = new Watched(this, store, (state) => state.view?.charon_active_channel ?? 'story');

  #mode = new Watched(this, store, (state) => state.view?.charon_mode ?? 'DISPLAY');

  constructor() {
    super();
    /** @type {import('../components/charon-conversation.js').Activity} */
    this.activity = 'idle';
    new Modal(this, () => this.#close());
  }

  createRenderRoot() { return this; } // the page's own style sheets apply

  render() {
    return html`
      <div class="overlay charon-over" data-activity=${this.activity}>
        <section class="overlay-frame panel" role="dialog" aria-modal="true" aria-label="CHARON" tabindex="-1">
          <header class="overlay-head">
            <charon-eye .activity=${this.activity}></charon-eye>
            <h1>CHARON</h1>
            <button type="button" class="close" @click=${this.#close}>Close</button>
          </header>
          <charon-conversation .channel=${this.#channel.value} .mode=${this.#mode.value}
            @activity=${this.#onActivity}></charon-conversation>
        </section>
      </div>`;
  }

  /** On this display alone. */
  #close() {
    this.dispatchEvent(new CustomEvent('put-away'));
  }

  /** @param {CustomEvent<import('../components/charon-conversation.js').Activity>} event */
  #onActivity(event) {
    this.activity = event.detail;
  }
}
customElements.define('charon-dialog', CharonDialog);
