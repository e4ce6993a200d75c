// @ts-check
import { LitElement, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { Attempt, PRIORITIES, bodyOf, namesIn } from '../lib/broadcast.js';
import { inBrowser } from '../lib/kept.js';
import { Polling } from '../lib/polling.js';
import { Watched } from '../lib/store.js';
import { refresh, refreshUsers, sent } from './broadcast-state.js';
import './broadcast-history.js';
import './broadcast-presets.js';
import './broadcast-recipients.js';
import { desk, keepDraft } from './desk.js';
import { leave } from './keyboard.js';
import { act } from './state.js';

/** People are added rarely. */
const USERS_MS = 60_000;
/** The sender of the last message on this device. */
const REMEMBERED = 'charon-sender';
/** The name of the message's draft. */
const DRAFT = 'broadcast';
/** Whom that draft is for. */
const DRAFT_TO = 'broadcast-to';

/** The game master tells the table something, or some of the players. */
export class BroadcastPanel extends LitElement {
  static properties = {
    content: { state: true },
    sender: { state: true },
    priority: { state: true },
    recipients: { state: true },
    busy: { state: true },
  };

  #attempt = new Attempt();

  #users = new Watched(this, sent, (state) => state.users);

  constructor() {
    super();
    this.content = desk.state.drafts[DRAFT] ?? '';
    this.sender = inBrowser.get(REMEMBERED);
    this.priority = 'NORMAL';
    /** @type {string[]} none: everybody */
    this.recipients = this.content ? namesIn(desk.state.drafts[DRAFT_TO] ?? '') : [];
    /** What is written of their names, where they are not listed. */
    this.written = this.recipients.join(', ');
    this.busy = false;
    new Polling(this, refreshUsers, USERS_MS);
  }

  createRenderRoot() { return this; } // the page's own style sheets apply

  render() {
    return html`
      <section class="broadcast" aria-labelledby="broadcast-title">
        <h2 id="broadcast-title">Broadcast</h2>
        <form class="broadcast-form" @submit=${this.#onSubmit} @keydown=${this.#onKey}>
          <broadcast-presets @preset=${this.#onPreset}></broadcast-presets>
          <label><span class="visually-hidden">Message</span>
            <textarea name="content" rows="4" placeholder="Message to the table" .value=${this.content} @input=${this.#onContent}></textarea></label>
          <fieldset class="segments priorities">
            <legend class="visually-hidden">Priority</legend>
            ${PRIORITIES.map((priority) => this.#priority(priority))}
          </fieldset>
          <label class="inline"><span>From</span>
            <input name="sender" placeholder="CHARON" autocomplete="off" .value=${this.sender} @input=${this.#onSender}></label>
          ${this.#to()}
          <button type="submit" class="primary" ?disabled=${this.busy || !this.content.trim()}>${this.#label}</button>
        </form>
        <broadcast-history></broadcast-history>
      </section>`;
  }

  get #label() {
    if (this.busy) {
      return 'Sending…';
    }
    const { length } = this.recipients;
    return `Send to ${length ? length > 2 ? `${length} people` : this.recipients.join(' and ') : 'everybody'}`;
  }

  /** @param {string} priority */
  #priority(priority) {
    return html`<label data-priority=${priority}><input type="radio" name="priority" value=${priority} .checked=${this.priority === priority}
      @change=${() => { this.priority = priority; }}><span>${priority}</span></label>`;
  }

  #to() {
    const users = this.#users.value;
    if (!users) {
      return html`<label class="inline"><span>To</span><input name="recipients" placeholder="everybody, or names: bo, kim" autocomplete="off"
        .value=${live(this.written)} @input=${this.#onNames}></label>`;
    }
    return users.length ? html`<broadcast-recipients .users=${users} .names=${this.recipients} @recipients=${this.#onRecipients}></broadcast-recipients>` : nothing;
  }

  /** @param {InputEvent} event */
  #onContent(event) {
    this.content = /** @type {HTMLTextAreaElement} */ (event.target).value;
    keepDraft(DRAFT, this.content || undefined);
  }

  /** What was ready is not sent yet: it can be changed. @param {CustomEvent<{ content: string, sender: string, priority: string }>} event */
  #onPreset({ detail: { content, sender, priority } }) {
    Object.assign(this, { content, sender: sender ?? '', priority: priority ?? 'NORMAL' });
    keepDraft(DRAFT, content);
  }

  /** @param {InputEvent} event */
  #onSender(event) {
    this.sender = /** @type {HTMLInputElement} */ (event.target).value;
  }

  /** @param {InputEvent} event */
  #onNames(event) {
    this.written = /** @type {HTMLInputElement} */ (event.target).value;
    this.#address(namesIn(this.written));
  }

  /** @param {CustomEvent<string[]>} event */
  #onRecipients(event) {
    this.#address(event.detail);
  }

  /** What is begun stays for those whom it is meant for. @param {string[]} names */
  #address(names) {
    this.recipients = names;
    keepDraft(DRAFT_TO, names.join(', ') || undefined);
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      this.#send();
    }
  }

  /** @param {SubmitEvent} event */
  #onSubmit(event) {
    event.preventDefault();
    this.#send();
  }

  async #send() {
    const body = bodyOf(this);
    if (!body.content || this.busy) {
      return;
    }
    this.busy = true;
    const answer = await act('/api/gm/broadcast/', body, { 'Idempotency-Key': this.#attempt.keyOf(body) });
    this.busy = false;
    if (answer) {
      this.#attempt.done();
      this.#clear(body);
      leave(this);
      inBrowser.set(REMEMBERED, this.sender);
      refresh();
    }
  }

  /**
   * Empties the form, but for what was written while the message was under way.
   *
   * @param {{ content: string, priority: string }} sentBody
   */
  #clear({ content, priority }) {
    if (this.content.trim() === content) {
      this.content = '';
      keepDraft(DRAFT, undefined);
      this.written = '';
      this.#address([]); // nor is one player
    }
    if (this.priority === priority) {
      this.priority = 'NORMAL'; // an alarm is never the habit
    }
  }
}
customElements.define('broadcast-panel', BroadcastPanel);
