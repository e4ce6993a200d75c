// @ts-check
import { LitElement, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { putOnTop } from '../components/layers.js';
import { asPlayers, getJson } from '../lib/api.js';
import { enqueue, newestId, priorityOf, seen, staysFor } from '../lib/notices.js';
import { newestMessage } from '../lib/news.js';
import { last } from '../lib/older.js';
import { Polling } from '../lib/polling.js';
import { cue } from '../lib/sound.js';
import { mirror } from './state.js';

/** @typedef {import('../lib/notices.js').Message} Message */

const INTERVAL_MS = 3_000;
/** A longer text is set smaller, and can be scrolled if even that is not enough. */
const LONG = 180;

/** The game master's messages to the table, on top of everything, for as long as they matter. */
export class BroadcastNotices extends LitElement {
  static properties = { queue: { state: true } };

  /** The newest message there was; none: not known yet. What was there before is not shown. */
  #since = -1;

  /** @type {Map<number, ReturnType<typeof setTimeout>>} by message, when it goes */
  #ends = new Map();

  /** @type {(() => void) | undefined} no longer listens for Escape */
  #release;

  constructor() {
    super();
    /** @type {Message[]} oldest first */
    this.queue = [];
    new Polling(this, () => this.#ask(), INTERVAL_MS, { news: newestMessage });
  }

  createRenderRoot() { return this; } // the page's own style sheets apply

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#ends.forEach((end) => clearTimeout(end));
    this.#ends.clear();
    this.queue = [];
    this.#listen();
  }

  render() {
    const { alarm, others } = seen(this.queue);
    const urgent = others.filter((message) => priorityOf(message) === 'HIGH');
    const calm = others.filter((message) => priorityOf(message) !== 'HIGH');
    // the regions are always there, so that what appears in them is read out
    return html`
      <div class="notices-alarm" role="alert">${alarm ? repeat([alarm], (message) => message.id, (message) => this.#notice(message)) : nothing}</div>
      <div class="notices">
        <div role="alert">${repeat(urgent, (message) => message.id, (message) => this.#notice(message))}</div>
        <div role="status">${repeat(calm, (message) => message.id, (message) => this.#notice(message))}</div>
      </div>`;
  }

  /** @param {Message} message */
  #notice(message) {
    const priority = priorityOf(message);
    const long = message.content.length > LONG;
    return html`
      <div class="notice" data-notice=${message.id} data-priority=${priority} ?data-long=${long} @click=${() => this.#dismiss(message.id)}>
        <div class="notice-body" tabindex=${long ? 0 : nothing}>
          <p class="notice-head"><strong>${message.sender}</strong><span class="notice-priority">${priority}</span></p>
          <p class="notice-text">${message.content}</p>
        </div>
        ${mirror ? nothing : html`<button type="button" class="notice-close">
          <span class="visually-hidden">Dismiss message from ${message.sender}</span><span aria-hidden="true">×</span></button>`}
      </div>`;
  }

  updated() {
    const { alarm, others } = seen(this.queue);
    [...(alarm ? [alarm] : []), ...others].filter(({ id }) => !this.#ends.has(id)).forEach((message) => {
      cue(/** @type {import('../lib/sound.js').Cue} */ (priorityOf(message).toLowerCase()));
      this.#ends.set(message.id, setTimeout(() => this.#dismiss(message.id), staysFor(message)));
    });
    this.#listen();
  }

  async #ask() {
    const known = this.#since >= 0;
    const { messages, withdrawn = [] } = await getJson(asPlayers(known ? `/api/messages/?since=${this.#since}` : '/api/messages/'));
    this.queue.filter(({ id }) => withdrawn.includes(id)).forEach(({ id }) => this.#dismiss(id));
    this.#since = newestId(Math.max(0, this.#since), messages);
    if (known && messages.length) {
      this.queue = enqueue(this.queue, messages);
    }
  }

  /** @param {number} id */
  #dismiss(id) {
    clearTimeout(this.#ends.get(id));
    this.#ends.delete(id);
    this.queue = this.queue.filter((message) => message.id !== id);
  }

  /** Listens for Escape as long as there is something to dismiss. */
  #listen() {
    const wanted = this.queue.length > 0 && !mirror;
    if (wanted && !this.#release) {
      this.#release = putOnTop({ close: () => this.#dismissTopmost() });
    } else if (!wanted) {
      this.#release?.();
      this.#release = undefined;
    }
  }

  #dismissTopmost() {
    const { alarm, others } = seen(this.queue);
    const topmost = alarm ?? last(others);
    if (topmost) {
      this.#dismiss(topmost.id);
    }
  }
}
customElements.define('broadcast-notices', BroadcastNotices);
