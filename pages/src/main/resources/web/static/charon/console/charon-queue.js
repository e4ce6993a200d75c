// @ts-check
import { LitElement, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Watched } from '../lib/store.js';
import { NOTHING, talk } from './charon-state.js';
import './charon-pending.js';

/** @typedef {import('./charon-state.js').Pending} Pending */

/** The answers of a channel that wait for the game master, the oldest first. */
export class CharonQueue extends LitElement {
  static properties = { channel: { attribute: false } };

  #queues = new Watched(this, talk, (state) => state.queues);

  constructor() {
    super();
    this.channel = '';
  }

  createRenderRoot() { return this; } // the page's own style sheets apply

  render() {
    const entries = /** @type {readonly Pending[]} */ (this.#queues.value[this.channel] ?? NOTHING);
    if (!entries.length) {
      return nothing;
    }
    return html`
      <div class="queue" role="region" aria-label="Waiting for approval" tabindex="0">
        ${repeat(entries, (entry) => entry.pending_id, (entry) => html`
          <charon-pending .entry=${entry} .channel=${this.channel}></charon-pending>`)}
      </div>`;
  }
}
customElements.define('charon-queue', CharonQueue);
