// @ts-check
import { LitElement, html, nothing } from 'lit';
import { channelName } from '../lib/channels.js';
import { Watched } from '../lib/store.js';
import { leave } from './keyboard.js';
import { actOn, generate, talk, write } from './charon-state.js';

/** Where the game master writes what CHARON says, or what an answer is to be made from. */
export class CharonCompose extends LitElement {
  static properties = {
    channel: { attribute: false },
    generates: { state: true },
    context: { state: true },
    busy: { state: true },
  };

  #drafts = new Watched(this, talk, (state) => state.drafts);

  constructor() {
    super();
    this.channel = '';
    /** Whether the text is a prompt. */
    this.generates = false;
    /** What the generator is told on top. */
    this.context = '';
    /** @type {readonly string[]} channels that something is under way to */
    this.busy = [];
  }

  createRenderRoot() { return this; } // the page's own style sheets apply

  render() {
    const text = this.#drafts.value[this.channel] ?? '';
    const name = channelName(this.channel);
    return html`
      <form class="compose" @submit=${this.#submit} @keydown=${this.#onKey}>
        <div class="row segments" role="group" aria-label="What to do with the text">
          <button type="button" aria-pressed=${!this.generates} @click=${() => { this.generates = false; }}>Speak</button>
          <button type="button" aria-pressed=${this.generates} @click=${() => { this.generates = true; }}>Generate</button>
          <span class="compose-to quiet">→ ${name}</span>
        </div>
        <label><span class="visually-hidden">${this.generates ? 'Prompt' : 'Message'} for ${name}</span>
          <textarea name="text" rows="3" placeholder=${this.generates ? 'What should CHARON talk about?' : 'Say as CHARON'}
            .value=${text} @input=${this.#onInput}></textarea></label>
        ${this.generates ? html`
          <label><span class="visually-hidden">More context, optional</span>
            <input name="context" placeholder="More context (optional)" .value=${this.context} @input=${this.#onContext}></label>` : nothing}
        <button type="submit" class="primary" ?disabled=${this.#isBusy || !text.trim()}>${this.#label}</button>
      </form>`;
  }

  get #isBusy() {
    return this.busy.includes(this.channel);
  }

  get #label() {
    if (this.#isBusy) {
      return this.generates ? 'Generating…' : 'Sending…';
    }
    return this.generates ? 'Generate for approval' : 'Send as CHARON';
  }

  /** @param {InputEvent} event */
  #onInput(event) {
    write(this.channel, /** @type {HTMLTextAreaElement} */ (event.target).value);
  }

  /** @param {InputEvent} event */
  #onContext(event) {
    this.context = /** @type {HTMLInputElement} */ (event.target).value;
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      this.#send();
    }
  }

  /** @param {SubmitEvent} event */
  #submit(event) {
    event.preventDefault();
    this.#send();
  }

  async #send() {
    const { channel } = this;
    const text = (this.#drafts.value[channel] ?? '').trim();
    if (!text || this.#isBusy) {
      return;
    }
    this.busy = [...this.busy, channel];
    const answer = this.generates
      ? await generate(channel, { prompt: text, ...(this.context.trim() ? { context_override: this.context.trim() } : {}) })
      : await actOn(channel, 'send', { content: text });
    this.busy = this.busy.filter((other) => other !== channel);
    if (answer && talk.state.drafts[channel]?.trim() === text) { // else there is more to send by now
      write(channel, '');
      leave(this);
    }
  }
}
customElements.define('charon-compose', CharonCompose);
