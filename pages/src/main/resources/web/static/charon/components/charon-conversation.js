// @ts-check
import { LitElement, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { THINKING_MS, asPlayers, getJson, postJson } from '../lib/api.js';
import { awaitsAnswer, channelPath, newAnswers, withSaid } from '../lib/conversation.js';
import { last } from '../lib/older.js';
import { Polling } from '../lib/polling.js';
import { reuse } from '../lib/share.js';
import { Following, typedEnd } from './following.js';
import './typewriter.js';

/** @typedef {import('../lib/conversation.js').Said} Said */
/** @typedef {'idle' | 'processing' | 'typing'} Activity what CHARON is doing */

const INTERVAL_MS = 2_000;
/** How many polls in a row fail before anybody is told. */
const PATIENCE = 3;
const LONGEST_QUERY = 2_000;

/**
 * What the players and the ship's computer say to each other on one channel, as players get it.
 *
 * @fires activity when CHARON begins or ends to do something; the detail says what
 */
export class CharonConversation extends LitElement {
  static properties = {
    channel: { attribute: false },
    mode: { attribute: false },
    messages: { state: true },
    unanswered: { state: true },
    fresh: { state: true },
    drafts: { state: true },
    sending: { state: true },
    refusal: { state: true },
  };

  #polling = new Polling(this, () => this.#ask(), INTERVAL_MS, { news: ({ talk }) => talk[this.channel] ?? 0 });

  /** Whether this channel was read before: what is there at first is not typed. */
  #known = false;

  #following = new Following(this, typedEnd);

  /** @type {Activity} */
  #activity = 'idle';

  /** @param {KeyboardEvent} event */
  #onKey = (event) => {
    const elsewhere = event.target instanceof Element && event.target.closest('input, textarea, button, a, select');
    if (!elsewhere && (event.key === 'Enter' || event.key === ' ')) {
      this.#complete();
    }
  };

  constructor() {
    super();
    this.channel = 'default';
    /** @type {'DISPLAY' | 'QUERY'} whether players may ask */
    this.mode = 'DISPLAY';
    /** @type {readonly Said[]} */
    this.messages = [];
    /** Whether no answer is due: none is after the game master has turned it down. */
    this.unanswered = false;
    /** @type {ReadonlySet<string>} the answers that are being typed */
    this.fresh = new Set();
    /** @type {Record<string, string>} what is written, by channel */
    this.drafts = {};
    /** @type {readonly string[]} channels that a question is under way to */
    this.sending = [];
    this.refusal = '';
  }

  createRenderRoot() { return this; } // the page's own style sheets apply

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('keydown', this.#onKey);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#onKey);
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('channel') && changed.get('channel') !== undefined) {
      this.#known = false;
      this.#following.restart();
      this.messages = [];
      this.unanswered = false;
      this.fresh = new Set();
      this.refusal = '';
      this.#polling.now();
    }
  }

  render() {
    return html`
      <div class="talk-log" role="log" aria-label="Conversation with CHARON" tabindex="0" data-channel=${this.channel}
        @click=${this.#complete} @typing=${() => this.#following.follow()} @typed=${this.#onTyped}>
        ${this.messages.length ? nothing : html`<p class="talk-empty quiet">CHANNEL OPEN. NOTHING HAS BEEN SAID.</p>`}
        ${repeat(this.messages, (message) => message.message_id, (message) => this.#said(message))}
        ${this.#processing ? html`<p class="processing" data-processing>PROCESSING<span class="cursor" aria-hidden="true"></span></p>` : nothing}
      </div>
      <p class="talk-trouble warn" role="status">${this.#polling.failures >= PATIENCE ? 'NO LINK TO CHARON. TRYING AGAIN.' : ''}</p>
      ${this.mode === 'QUERY' ? this.#form() : nothing}`;
  }

  /** @param {Said} message */
  #said(message) {
    const players = message.role === 'user';
    return html`
      <div class="said ${players ? 'by-players' : 'by-charon'}" data-message=${message.message_id} data-role=${message.role}>
        <span class="who">${players ? 'CREW' : 'CHARON'}</span>
        <type-writer class="what" .text=${message.content} ?instant=${!this.fresh.has(message.message_id)}></type-writer>
      </div>`;
  }

  #form() {
    return html`
      <form class="talk-form" @submit=${this.#submit}>
        <label class="talk-line"><span class="visually-hidden">Your query to CHARON</span><span aria-hidden="true">&gt;</span>
          <input name="query" autocomplete="off" autocapitalize="sentences" maxlength=${LONGEST_QUERY} placeholder="ASK CHARON" enterkeyhint="send"
            .value=${this.#draft} @input=${this.#onInput}></label>
        <button type="submit" class="primary" ?disabled=${this.#isSending || !this.#draft.trim()}>Send</button>
        <p class="talk-refusal alarm" role="alert">${this.refusal}</p>
      </form>`;
  }

  updated() {
    const activity = this.fresh.size ? 'typing' : this.#processing ? 'processing' : 'idle';
    if (activity !== this.#activity) {
      this.#activity = activity;
      this.dispatchEvent(new CustomEvent('activity', { detail: activity }));
    }
  }

  get #isSending() {
    return this.sending.includes(this.channel);
  }

  get #draft() {
    return this.drafts[this.channel] ?? '';
  }

  /**
   * @param {string} channel
   * @param {string} text
   */
  #write(channel, text) {
    this.drafts = { ...this.drafts, [channel]: text };
  }

  get #processing() {
    return this.#isSending || (!this.unanswered && awaitsAnswer(this.messages));
  }

  async #ask() {
    const { channel } = this;
    const { messages, unanswered = false } = await getJson(asPlayers(channelPath(channel, 'conversation')));
    if (channel === this.channel) {
      this.#take(reuse(this.messages, messages));
      this.unanswered = unanswered;
    }
  }

  /** @param {readonly Said[]} messages */
  #take(messages) {
    const answers = this.#known ? newAnswers(this.messages, messages) : [];
    if (answers.length) {
      this.fresh = new Set([...this.fresh, ...answers]);
    }
    this.#known = true;
    this.messages = messages;
  }

  /** @param {SubmitEvent} event */
  async #submit(event) {
    event.preventDefault();
    const { channel } = this;
    const query = this.#draft.trim();
    if (!query || this.#isSending) {
      return;
    }
    this.sending = [...this.sending, channel];
    this.refusal = '';
    this.#write(channel, '');
    this.#following.restart();
    try {
      const answer = await postJson(asPlayers(channelPath(channel, 'submit')), { query }, THINKING_MS);
      this.#sent(channel, { message_id: answer.query_id, role: 'user', content: query });
    } catch (failure) {
      this.#failed(channel, query, /** @type {Error} */ (failure));
    }
    this.sending = this.sending.filter((other) => other !== channel);
  }

  /**
   * @param {string} channel
   * @param {Said} message
   */
  #sent(channel, message) {
    if (channel === this.channel) {
      this.messages = withSaid(this.messages, message);
      this.unanswered = false;
      this.#polling.now();
    }
  }

  /**
   * Gives the text back, unless the server has it although its answer was lost.
   *
   * @param {string} channel
   * @param {string} query
   * @param {Error} failure
   */
  #failed(channel, query, failure) {
    const here = channel === this.channel;
    const latest = here ? last(this.messages) : undefined;
    if (latest?.role === 'user' && latest.content === query) {
      return;
    }
    if (!this.drafts[channel]) {
      this.#write(channel, query);
    }
    if (here) {
      this.refusal = failure.message;
    }
  }

  /** @param {InputEvent} event */
  #onInput(event) {
    this.#write(this.channel, /** @type {HTMLInputElement} */ (event.target).value);
  }

  /** Shows at once what is being typed. */
  #complete() {
    if (this.fresh.size) {
      this.fresh = new Set();
    }
  }

  /** @param {Event} event */
  #onTyped(event) {
    const id = /** @type {HTMLElement} */ (event.target).closest('[data-message]')?.getAttribute('data-message');
    this.fresh = new Set([...this.fresh].filter((one) => one !== id));
  }
}
customElements.define('charon-conversation', CharonConversation);
