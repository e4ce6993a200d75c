// @ts-check
import { LitElement, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { sentTo } from '../lib/broadcast.js';
import { sentAt } from '../lib/inbox.js';
import { Watched } from '../lib/store.js';
import { timeOfDay } from '../lib/times.js';
import { sendAgain, sent, withdraw } from './broadcast-state.js';

/** @typedef {import('../lib/broadcast.js').Sent} Sent */


/** What was sent, newest first. */
export class BroadcastHistory extends LitElement {
  #messages = new Watched(this, sent, (state) => state.messages);

  createRenderRoot() { return this; } // the page's own style sheets apply

  render() {
    const messages = this.#messages.value;
    return html`
      <div class="history" role="region" aria-label="Sent messages, newest first" tabindex="0">
        ${messages.length ? nothing : html`<p class="quiet">Nothing has been sent yet.</p>`}
        <ol>${repeat(messages, (message) => message.id, (message) => this.#message(message))}</ol>
      </div>`;
  }

  /** @param {Sent} message */
  #message(message) {
    const time = sentAt(message.created_at);
    return html`
      <li class="line ${message.withdrawn ? 'withdrawn' : ''}" data-message=${message.id} data-priority=${message.priority}>
        <span class="line-who"><strong>${message.sender}</strong> → ${sentTo(message)}
          ${message.priority === 'NORMAL' ? nothing : html`<span class="line-priority">${message.priority}</span>`}
          <time datetime=${time.toISOString()}>${timeOfDay.format(time)}</time>${message.withdrawn ? html` <em>withdrawn</em>` : nothing}</span>
        <span class="line-text">${message.content}</span>
        <span class="line-acts">${message.withdrawn ? nothing : html`<button type="button" data-act="withdraw" title="It goes from all screens and inboxes"
            aria-label="Withdraw: ${message.content}" @click=${() => withdraw(message)}>Withdraw</button>`}
          <button type="button" data-act="repeat" title="The same message once more, to the same people"
            aria-label="Repeat: ${message.content}" @click=${() => sendAgain(message)}>Repeat</button></span>
      </li>`;
  }
}
customElements.define('broadcast-history', BroadcastHistory);
