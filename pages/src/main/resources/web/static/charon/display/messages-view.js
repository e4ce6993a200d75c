// @ts-check
import { LitElement, html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { asPlayers, getJson } from '../lib/api.js';
import { newestMessage } from '../lib/news.js';
import { Polling } from '../lib/polling.js';
import { records, text } from '../lib/values.js';
import { timeOfDay } from '../lib/times.js';

const INTERVAL_MS = 3_000;

/** What the game master has sent to everybody, the newest first. */
export class MessagesView extends LitElement {
  static properties = { messages: { state: true } };

  constructor() {
    super();
    /** @type {Record<string, any>[] | undefined} unknown until the first answer */
    this.messages = undefined;
    new Polling(this, () => this.#ask(), INTERVAL_MS, { news: newestMessage });
  }

  createRenderRoot() { return this; }

  render() {
    return html`
      <div class="scroll messages" tabindex="0" role="region" aria-label="Messages">
        <h1>Messages</h1>
        ${this.messages?.length === 0 ? html`<p class="quiet">Nothing received.</p>` : ''}
        <ul>${repeat(this.messages ?? [], ({ id }) => id, (message) => html`
          <li class="panel message" data-priority=${text(message.priority)}>
            <p class="message-head"><strong>${text(message.sender)}</strong>
              <span class="badge">${text(message.priority)}</span>${timeOf(message.created_at)}</p>
            <p class="message-text">${text(message.content)}</p>
          </li>`)}</ul>
      </div>`;
  }

  async #ask() {
    this.messages = records((await getJson(asPlayers('/api/messages/'))).messages);
  }
}
customElements.define('messages-view', MessagesView);

/** When it was sent, as the clocks on the wall say it. @param {unknown} at */
function timeOf(at) {
  const sent = new Date(text(at));
  return Number.isNaN(sent.getTime()) ? '' : html`<time class="message-time" datetime=${sent.toISOString()}>${timeOfDay.format(sent)}</time>`;
}
