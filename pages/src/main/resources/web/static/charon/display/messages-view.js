// @ts-check
import { LitElement, html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { asPlayers, getJson } from '../lib/api.js';
import { records, text } from '../lib/values.js';

const POLL_MS = 3_000;

/** What the game master has sent to everybody, the newest first. */
export class MessagesView extends LitElement {
  static properties = { messages: { state: true } };

  /** @type {ReturnType<typeof setInterval> | undefined} */
  #timer;

  constructor() {
    super();
    /** @type {Record<string, any>[] | undefined} unknown until the first answer */
    this.messages = undefined;
  }

  createRenderRoot() { return this; }

  connectedCallback() {
    super.connectedCallback();
    this.#ask();
    this.#timer = setInterval(() => this.#ask(), POLL_MS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  render() {
    return html`
      <div class="scroll messages" tabindex="0" role="region" aria-label="Messages">
        <h1>Messages</h1>
        ${this.messages?.length === 0 ? html`<p class="quiet">Nothing received.</p>` : ''}
        <ul>${repeat(this.messages ?? [], ({ id }) => id, (message) => html`
          <li class="panel message" data-priority=${text(message.priority)}>
            <p class="message-head"><strong>${text(message.sender)}</strong>
              <span class="badge">${text(message.priority)}</span></p>
            <p class="message-text">${text(message.content)}</p>
          </li>`)}</ul>
      </div>`;
  }

  async #ask() {
    try {
      this.messages = records((await getJson(asPlayers('/api/messages/'))).messages);
    } catch {
      // what has been received stays
    }
  }
}
customElements.define('messages-view', MessagesView);
