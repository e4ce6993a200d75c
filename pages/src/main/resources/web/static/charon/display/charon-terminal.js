// @ts-check
import { LitElement, html } from 'lit';
import '../components/charon-conversation.js';
import '../components/charon-eye.js';
import { Watched } from '../lib/store.js';
import { mirror, store } from './state.js';

/** The ship's computer, and nothing else. */
export class CharonTerminal extends LitElement {
  static properties = { activity: { state: true } };

  #channel = new Watched(this, store, (state) => state.view?.charon_active_channel ?? 'story');

  #mode = new Watched(this, store, (state) => (mirror ? 'DISPLAY' : state.view?.charon_mode ?? 'DISPLAY'));

  constructor() {
    super();
    /** @type {import('../components/charon-conversation.js').Activity} */
    this.activity = 'idle';
  }

  createRenderRoot() { return this; } // the page's own style sheets apply

  render() {
    return html`
      <div class="charon-room" data-activity=${this.activity}>
        <header class="charon-mast">
          <charon-eye .activity=${this.activity}></charon-eye>
          <h1>CHARON</h1>
          <p class="charon-motto">SHIP'S MIND</p>
          <p class="charon-state">${STATES[this.activity]}</p>
        </header>
        <charon-conversation .channel=${this.#channel.value} .mode=${this.#mode.value}
          @activity=${this.#onActivity}></charon-conversation>
      </div>`;
  }

  /** @param {CustomEvent<import('../components/charon-conversation.js').Activity>} event */
  #onActivity(event) {
    this.activity = event.detail;
  }
}

/** @type {Record<import('../components/charon-conversation.js').Activity, string>} */
const STATES = { idle: 'LISTENING', processing: 'THINKING', typing: 'SPEAKING' };

customElements.define('charon-terminal', CharonTerminal);
