// @ts-check
import { LitElement, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Watched } from '../lib/store.js';
import { NOTHING, talk } from './charon-state.js';

/** @typedef {import('../lib/conversation.js').Said} Said */

const NEAR_PX = 40;
const times = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });

/** @param {string} [timestamp] */
const timeOf = (timestamp = '') => (Number.isNaN(Date.parse(timestamp)) ? '' : times.format(new Date(timestamp)));

/** What was said on a channel, as the game master sees it. */
export class CharonTranscript extends LitElement {
  static properties = { channel: { attribute: false } };

  #conversations = new Watched(this, talk, (state) => state.conversations);

  /** Whether it follows what is said; not while somebody reads what was said before. */
  #follows = true;

  constructor() {
    super();
    this.channel = '';
  }

  createRenderRoot() { return this; } // the page's own style sheets apply

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('channel')) {
      this.#follows = true;
    }
  }

  render() {
    const messages = /** @type {readonly Said[]} */ (this.#conversations.value[this.channel] ?? NOTHING);
    return html`
      <div class="transcript" role="log" aria-label="Conversation" tabindex="0" data-channel=${this.channel} @scroll=${this.#onScroll}>
        ${messages.length ? nothing : html`<p class="quiet">Nothing has been said here.</p>`}
        ${repeat(messages, (message) => message.message_id, (message) => html`
          <p class="line ${message.role === 'user' ? 'by-players' : 'by-charon'}" data-message=${message.message_id} data-role=${message.role}>
            <span class="line-who">${message.role === 'user' ? 'Players' : 'CHARON'} <time>${timeOf(message.timestamp)}</time></span>
            <span class="line-text">${message.content}</span>
          </p>`)}
      </div>`;
  }

  updated() {
    const log = this.firstElementChild;
    if (log && this.#follows) {
      log.scrollTop = log.scrollHeight;
    }
  }

  #onScroll() {
    const log = /** @type {Element} */ (this.firstElementChild);
    this.#follows = log.scrollTop >= log.scrollHeight - log.clientHeight - NEAR_PX;
  }
}
customElements.define('charon-transcript', CharonTranscript);
