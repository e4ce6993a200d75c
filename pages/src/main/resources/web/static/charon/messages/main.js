// @ts-check
import { LitElement, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { csrfToken } from '../lib/api.js';
import { sentAt, titleOf } from '../lib/inbox.js';
import { at } from '../lib/place.js';
import { priorityOf } from '../lib/notices.js';
import { newestMessage } from '../lib/news.js';
import { Polling } from '../lib/polling.js';
import { Watched } from '../lib/store.js';
import { watchView } from '../lib/stream.js';
import { dayAndTime, timeOfDay } from '../lib/times.js';
import { ask, looked, store } from './state.js';

const INTERVAL_MS = 3_000;
/** How many failures in a row go by before anybody is told. */
const PATIENCE = 3;


/** @param {Date} time today, the time is enough */
const localTime = (time) => (time.toDateString() === new Date().toDateString() ? timeOfDay : dayAndTime).format(time);

/** A player's inbox: what the game master tells the table, or this player alone. */
export class Messages extends LitElement {
  #messages = new Watched(this, store, (state) => state.messages);

  #asked = new Watched(this, store, (state) => state.asked);

  #unread = new Watched(this, store, (state) => state.unread);

  #polling = new Polling(this, ask, INTERVAL_MS, { unseen: true, news: newestMessage });

  #look = () => {
    if (!document.hidden) {
      looked();
    }
  };

  createRenderRoot() { return this; } // the page's own style sheets apply

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#look);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#look);
  }

  render() {
    const messages = this.#messages.value;
    const lost = this.#polling.failures >= PATIENCE;
    return html`
      <div role="status" data-connection=${lost ? 'lost' : 'live'}>${lost
        ? html`<p class="connection">CONNECTION LOST – TRYING AGAIN</p>` : nothing}</div>
      <header class="inbox-head">
        <h1>Messages</h1>
        <nav aria-label="Pages"><a class="button" href=${at('/terminal/')}>Display</a></nav>
        <form method="post" action=${at('/logout/')}>
          <input type="hidden" name="csrfmiddlewaretoken" .value=${csrfToken()}>
          <button type="submit">Log out</button>
        </form>
      </header>
      <main class="inbox">
        ${this.#asked.value && !messages.length
          ? html`<p class="inbox-none quiet">No messages yet. New ones appear here by themselves.</p>` : nothing}
        <div role="log" aria-label="Messages, newest first">
          <ol>${repeat(messages, (message) => message.id, (message) => this.#message(message))}</ol>
        </div>
      </main>`;
  }

  /** @param {import('../lib/notices.js').Message} message */
  #message(message) {
    const priority = priorityOf(message);
    const sent = sentAt(message.created_at);
    return html`
      <li class="message ${store.state.fresh.has(message.id) ? 'fresh' : ''}" data-message=${message.id} data-priority=${priority}>
        <p class="message-head">
          <strong>${message.sender}</strong>
          ${message.private ? html`<span class="badge private-mark">For you</span>` : nothing}
          <span class="badge">${priority}</span>
          <time datetime=${sent.toISOString()}>${localTime(sent)}</time>
        </p>
        <p class="message-text">${message.content}</p>
      </li>`;
  }

  updated() {
    document.title = titleOf(this.#unread.value);
  }
}
customElements.define('charon-messages', Messages);
watchView({});
