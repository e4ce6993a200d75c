// @ts-check
import { LitElement, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Following } from '../components/following.js';
import { Watched } from '../lib/store.js';
import { timeOfDay } from '../lib/times.js';
import { NOTHING, talk } from './charon-state.js';

/** @typedef {import('../lib/conversation.js').Said} Said */


/** @param {string} [timestamp] */
const timeOf = (timestamp = '') => (Number.isNaN(Date.parse(timestamp)) ? '' : timeOfDay.format(new Date(timestamp)));

/** What was said on a channel, as the game master sees it. */
export class CharonTranscript extends LitElement {
  static properties = { channel: { attribute: false } };

  #conversations = new Watched(this, talk, (state) => state.conversations);

  #following = new Following(this);

  constructor() {
    super();
    this.channel = '';
  }

  createRenderRoot() { return this; } // the page's own style sheets apply

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('channel')) {
      this.#following.restart();
    }
  }

  render() {
    const messages = /** @type {readonly Said[]} */ (this.#conversations.value[this.channel] ?? NOTHING);
    return html`
      <div class="transcript" role="log" aria-label="Conversation" tabindex="0" data-channel=${this.channel}>
        ${messages.length ? nothing : html`<p class="quiet">Nothing has been said here.</p>`}
        ${repeat(messages, (message) => message.message_id, (message) => html`
          <p class="line ${message.role === 'user' ? 'by-players' : 'by-charon'}" data-message=${message.message_id} data-role=${message.role}>
            <span class="line-who">${message.role === 'user' ? 'Players' : 'CHARON'} <time>${timeOf(message.timestamp)}</time></span>
            <span class="line-text">${message.content}</span>
          </p>`)}
      </div>`;
  }
}
customElements.define('charon-transcript', CharonTranscript);
