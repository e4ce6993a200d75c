// @ts-check
import { LitElement, html } from 'lit';
import { Watched } from '../lib/store.js';
import { actOn, edit, talk } from './charon-state.js';

/** @typedef {import('./charon-state.js').Pending} Pending */

/** One answer that waits for approval; it can be edited, and what was edited stays until it is sent. */
export class CharonPending extends LitElement {
  static properties = {
    entry: { attribute: false },
    channel: { attribute: false },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {Pending | undefined} */
    this.entry = undefined;
    this.channel = '';
    this.busy = false;
    new Watched(this, talk, (state) => state.edits[this.entry?.pending_id ?? '']);
  }

  createRenderRoot() { return this; } // the page's own style sheets apply

  render() {
    const { pending_id: id = '', query = '' } = this.entry ?? {};
    return html`
      <article class="pending" data-pending=${id}>
        <p class="pending-query"><span class="visually-hidden">Query: </span>${query}</p>
        <label class="pending-answer"><span class="visually-hidden">Answer to “${query}”</span>
          <textarea rows="4" .value=${this.#text} @input=${this.#onInput} @keydown=${this.#onKey}></textarea></label>
        <div class="row">
          <button type="button" class="primary" ?disabled=${this.busy} @click=${this.#approve}>${this.#changed ? 'Approve edited' : 'Approve'}</button>
          <button type="button" class="danger" ?disabled=${this.busy} @click=${this.#reject}>Reject</button>
        </div>
      </article>`;
  }

  get #text() {
    return talk.state.edits[this.entry?.pending_id ?? ''] ?? this.entry?.response ?? '';
  }

  get #changed() {
    return this.#text !== this.entry?.response;
  }

  /** @param {InputEvent} event */
  #onInput(event) {
    edit(this.entry?.pending_id ?? '', /** @type {HTMLTextAreaElement} */ (event.target).value);
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      this.#approve();
    }
  }

  #approve() {
    return this.#settle('approve', this.#changed ? { modified_content: this.#text } : {});
  }

  #reject() {
    return this.#settle('reject', {});
  }

  /**
   * @param {'approve' | 'reject'} action
   * @param {Record<string, unknown>} more
   */
  async #settle(action, more) {
    if (this.busy) {
      return;
    }
    this.busy = true;
    await actOn(this.channel, action, { pending_id: this.entry?.pending_id, ...more });
    this.busy = false;
  }
}
customElements.define('charon-pending', CharonPending);
