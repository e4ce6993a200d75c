// @ts-check
import { LitElement, html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { asPlayers, getJson } from '../lib/api.js';
import { sentAt } from '../lib/inbox.js';
import { newestMessage } from '../lib/news.js';
import { Polling } from '../lib/polling.js';
import { Watched } from '../lib/store.js';
import { timeOfDay } from '../lib/times.js';
import { records, text } from '../lib/values.js';
import { isForOneToSee, markRead, privateMail } from './private-mail.js';

const INTERVAL_MS = 3_000;

/** What the game master has sent to everybody, and to whose display this is, the newest first. */
export class MessagesView extends LitElement {
  static properties = { messages: { state: true } };

  #own = new Watched(this, privateMail, (state) => state.mail);

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
        ${this.messages && !this.#all().length ? html`<p class="quiet">Nothing received.</p>` : ''}
        <ul>${repeat(this.#all(), ({ id }) => id, (message) => html`
          <li class="panel message" data-priority=${text(message.priority)} ?data-private=${message.private === true}>
            <p class="message-head"><strong>${text(message.sender)}</strong>
              ${message.private === true ? html`<span class="badge private-mark">Private</span>` : ''}
              <span class="badge">${text(message.priority)}</span>${timeOf(message.created_at)}</p>
            <p class="message-text">${text(message.content)}</p>
          </li>`)}</ul>
      </div>`;
  }

  /** Newest first; what is for one player where nobody else reads along. @returns {Record<string, any>[]} */
  #all() {
    const own = isForOneToSee() ? this.#own.value : [];
    return [...this.messages ?? [], ...own].sort((one, other) => other.id - one.id);
  }

  updated() {
    if (isForOneToSee() && !document.hidden) {
      markRead(this.#own.value);
    }
  }

  async #ask() {
    this.messages = records((await getJson(asPlayers('/api/messages/'))).messages);
  }
}
customElements.define('messages-view', MessagesView);

/** When it was sent, as the clocks on the wall say it. @param {unknown} at */
function timeOf(at) {
  const sent = sentAt(text(at));
  return Number.isNaN(sent.getTime()) ? '' : html`<time class="message-time" datetime=${sent.toISOString()}>${timeOfDay.format(sent)}</time>`;
}
