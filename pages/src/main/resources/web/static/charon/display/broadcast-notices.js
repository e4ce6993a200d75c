// @ts-check
import { LitElement, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { putOnTop } from '../components/layers.js';
import { getJson } from '../lib/api.js';
import { enqueue, isUrgent, newestId, priorityOf, seen, staysFor } from '../lib/notices.js';
import { newestMessage } from '../lib/news.js';
import { last } from '../lib/older.js';
import { Polling } from '../lib/polling.js';
import { cue } from '../lib/sound.js';
import { Watched } from '../lib/store.js';
import { atDisplay, forWhom, forget, isForOneToSee, markRead, openInbox, takeMail, tie } from './private-mail.js';
import { mirror, store } from './state.js';

/** @typedef {import('../lib/notices.js').Message} Message */

const INTERVAL_MS = 3_000;
/** A longer text is set smaller, and can be scrolled if even that is not enough. */
const LONG = 180;
/** On a low screen an alarm is one line, until somebody opens it. */
const LOW = matchMedia('(max-height: 30rem)');

/** The game master's messages to the table, on top of everything, for as long as they matter. */
export class BroadcastNotices extends LitElement {
  static properties = { queue: { state: true }, opened: { state: true } };

  /** The newest message there was; none: not known yet. What was there before is not shown. */
  #since = -1;

  /** To whom this display was tied when all was read. @type {string | undefined} */
  #tied;

  #tie = new Watched(this, store, tie);

  /** What of it was there when it was asked for last. */
  #before = { crew: '', told: /** @type {unknown} */ (undefined) };

  /** Grows with what is said to whom this display is tied to. */
  #told = new Watched(this, store, ({ personal }) => personal.messages);

  /** @type {Polling} */
  #polling;

  /** @type {Map<number, ReturnType<typeof setTimeout>>} by message, when it goes */
  #ends = new Map();

  /** @type {(() => void) | undefined} no longer listens for Escape */
  #release;

  constructor() {
    super();
    /** @type {Message[]} oldest first */
    this.queue = [];
    /** The alarm that was opened on a low screen, by id; 0: none. */
    this.opened = 0;
    this.#polling = new Polling(this, () => this.#ask(), INTERVAL_MS, { news: newestMessage });
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
    const urgent = others.filter(isUrgent);
    const calm = others.filter((message) => !isUrgent(message));
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
    const covered = message.private && !isForOneToSee();
    const long = !covered && message.content.length > LONG;
    const opened = this.opened === message.id;
    return html`
      <div class="notice" data-notice=${message.id} data-priority=${priority} ?data-private=${message.private} ?data-long=${long} ?data-opened=${opened} @click=${(/** @type {Event} */ event) => this.#take(message, event)}>
        <div class="notice-body" tabindex=${long ? 0 : nothing}>
          <p class="notice-head"><strong>${message.sender}</strong><span class="notice-priority">${priority}</span></p>
          ${message.private ? html`<p class="private-mark">Private · ${forWhom()}</p>` : nothing}
          <p class="notice-text">${covered ? 'Open it to read.' : message.content}</p>
        </div>
        ${mirror ? nothing : html`<button type="button" class="notice-open" aria-expanded=${opened} @click=${(/** @type {Event} */ event) => this.#open(message, event)}>
          <span class="visually-hidden">The whole message from ${message.sender}</span><span aria-hidden="true">${opened ? '▾' : '▴'}</span></button>
          <button type="button" class="notice-close">
          <span class="visually-hidden">Dismiss message from ${message.sender}</span><span aria-hidden="true">×</span></button>`}
      </div>`;
  }

  willUpdate() {
    const [crew, told] = [this.#tie.value, this.#told.value];
    if (crew !== this.#before.crew || told !== this.#before.told) {
      if (crew !== this.#before.crew) {
        forget(); // it is somebody else's from now on
        this.queue = this.queue.filter((message) => !message.private);
      }
      this.#before = { crew, told };
      this.#polling.now();
    }
  }

  updated() {
    const { alarm, others } = seen(this.queue);
    [...(alarm ? [alarm] : []), ...others].filter(({ id }) => !this.#ends.has(id)).forEach((message) => {
      cue(/** @type {import('../lib/sound.js').Cue} */ (priorityOf(message).toLowerCase()));
      this.#ends.set(message.id, setTimeout(() => this.#dismiss(message.id), staysFor(message)));
    });
    this.#listen();
    if (!alarm || alarm.id !== this.opened) { // what is opened lies on what is shown, lest that moves
      const room = this.querySelector('.notices-alarm')?.clientHeight ?? 0;
      document.documentElement.style.setProperty('--alarm-room', `${room}px`);
    }
  }

  async #ask() {
    const known = this.#since >= 0;
    const crew = this.#tie.value;
    const all = !known || crew !== this.#tied;
    const { messages, readers, withdrawn } = await getJson(atDisplay(all ? '/api/messages/' : `/api/messages/?since=${this.#since}`));
    if (crew !== this.#tie.value) {
      return; // it is asked again, for somebody else
    }
    this.queue.filter(({ id }) => withdrawn?.includes(id)).forEach(({ id }) => this.#dismiss(id));
    this.#tied = takeMail({ messages, readers, withdrawn }, all) ? crew : undefined;
    if (this.#tied === undefined) {
      this.#polling.now();
    }
    const fresh = messages.filter((/** @type {Message} */ { id }) => id > this.#since);
    this.#since = newestId(Math.max(0, this.#since), messages);
    if (known && fresh.length) {
      this.queue = enqueue(this.queue, fresh);
    }
  }

  /**
   * Opens an alarm that is one line, or makes it one again.
   *
   * @param {Message} message
   * @param {Event} [event]
   */
  #open({ id }, event) {
    event?.stopPropagation();
    this.opened = this.opened === id ? 0 : id;
  }

  /**
   * Somebody has seen it, or wants to.
   *
   * @param {Message} message
   * @param {Event} event
   */
  #take(message, { target }) {
    const closes = (/** @type {Element} */ (target)).closest('.notice-close');
    if (LOW.matches && priorityOf(message) === 'CRITICAL' && !message.private && !closes) {
      this.#open(message);
      return;
    }
    if (message.private && !isForOneToSee()) {
      if (!closes) {
        openInbox();
      }
    } else if (message.private) {
      markRead([message]);
    }
    this.#dismiss(message.id);
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
