// @ts-check
import { LitElement, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Modal } from '../components/layers.js';
import { sentAt } from '../lib/inbox.js';
import { priorityOf } from '../lib/notices.js';
import { unread } from '../lib/private-mail.js';
import { Watched } from '../lib/store.js';
import { dayAndTime, timeOfDay } from '../lib/times.js';
import { closeInbox, forWhom, markRead, openInbox, privateMail } from './private-mail.js';

/** @typedef {import('../lib/notices.js').Message} Message */

/** The tab at the edge of a display that is a player's: how much there is for them alone, and the way to it. */
export class PrivateInbox extends LitElement {
  #state = new Watched(this, privateMail, (state) => state);

  createRenderRoot() { return this; }

  render() {
    const { mail, read, open } = this.#state.value;
    if (!mail.length) {
      return nothing;
    }
    const count = unread(mail, read);
    return html`
      <button type="button" class="private-tab" ?data-unread=${count > 0} aria-expanded=${String(open)} aria-haspopup="dialog" @click=${openInbox}>
        <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M2 4.5h16v11H2zM2 5l8 6.5L18 5"></path></svg>
        <span class="private-word">Private</span>${count ? html`<span class="private-count">${count}<span class="visually-hidden"> unread</span></span>` : nothing}</button>
      ${open ? html`<private-sheet></private-sheet>` : nothing}`;
  }
}
customElements.define('private-inbox', PrivateInbox);

/** What was said to one player, the newest first. */
class PrivateSheet extends LitElement {
  #mail = new Watched(this, privateMail, (state) => state.mail);

  /** What nobody had read when it was opened, or came since. @type {Set<number>} */
  #fresh = new Set();

  constructor() {
    super();
    new Modal(this, closeInbox);
  }

  createRenderRoot() { return this; }

  willUpdate() {
    const { read } = privateMail.state;
    this.#mail.value.filter(({ id }) => !read.has(id)).forEach(({ id }) => this.#fresh.add(id));
  }

  render() {
    return html`<div class="private-veil" @click=${closeInbox}></div>
      <section class="private-sheet" role="dialog" aria-modal="true" aria-labelledby="private-title" tabindex="-1">
        <header><h2 id="private-title">Private <span class="private-whom">${forWhom()}</span></h2>
          <button type="button" class="close" @click=${closeInbox}>Close</button></header>
        <ol tabindex="0">${repeat(this.#mail.value, ({ id }) => id, (message) => this.#message(message))}</ol>
      </section>`;
  }

  /** @param {Message} message */
  #message(message) {
    const sent = sentAt(message.created_at);
    const priority = priorityOf(message);
    return html`<li data-message=${message.id} data-priority=${priority} ?data-fresh=${this.#fresh.has(message.id)}>
      <p class="private-head"><strong>${message.sender}</strong>
        ${priority === 'NORMAL' ? nothing : html`<span class="badge">${priority}</span>`}
        <time datetime=${sent.toISOString()}>${(sent.toDateString() === new Date().toDateString() ? timeOfDay : dayAndTime).format(sent)}</time></p>
      <p class="private-text">${message.content}</p></li>`;
  }

  updated() {
    markRead(this.#mail.value);
  }
}
customElements.define('private-sheet', PrivateSheet);
