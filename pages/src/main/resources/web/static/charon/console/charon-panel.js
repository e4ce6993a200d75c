// @ts-check
import { LitElement, html, nothing } from 'lit';
import { newestTalk } from '../lib/news.js';
import { Polling } from '../lib/polling.js';
import { Watched } from '../lib/store.js';
import { channelName } from '../lib/channels.js';
import { isLaidOut } from '../lib/older.js';
import { current, markRead, onScreen, refresh, talk } from './charon-state.js';
import { store } from './state.js';
import './charon-channels.js';
import './charon-compose.js';
import './charon-queue.js';
import './charon-settings.js';
import './charon-transcript.js';

const INTERVAL_MS = 3_000;
/** How many failures in a row go by before anybody is told. */
const PATIENCE = 2;

/** The game master speaks for the ship's computer. */
export class CharonPanel extends LitElement {
  #channels = new Watched(this, talk, (state) => state.channels);

  #polling = new Polling(this, refresh, INTERVAL_MS, { news: newestTalk });

  /** The channel that was read last. */
  #shown = '';

  /** The last message that was reported as seen. */
  #seen = '';

  constructor() {
    super();
    // either of them may change which channel is looked at
    new Watched(this, talk, (state) => state.chosen);
    new Watched(this, store, () => onScreen());
  }

  createRenderRoot() { return this; } // the page's own style sheets apply

  render() {
    const channel = current();
    return html`
      <section class="talk" aria-labelledby="talk-title">
        <header class="talk-head">
          <h2 id="talk-title">CHARON</h2>
          <charon-settings .channel=${channel}></charon-settings>
        </header>
        ${this.#polling.failures >= PATIENCE ? html`<p class="warn" role="status">No answer from the server. Trying again.</p>` : nothing}
        <charon-channels></charon-channels>
        <charon-queue .channel=${channel}></charon-queue>
        <charon-transcript .channel=${channel}></charon-transcript>
        <charon-compose .channel=${channel} aria-label="To ${channelName(channel)}"></charon-compose>
      </section>`;
  }

  updated() {
    const channel = current();
    if (channel !== this.#shown) {
      this.#shown = channel;
      this.#polling.now();
    }
    this.#reportSeen(channel);
  }

  /**
   * What is on the screen of a game master who is there has been seen.
   *
   * @param {string} channel
   */
  async #reportSeen(channel) {
    const known = this.#channels.value.find((one) => one.channel === channel);
    const last = known?.last_message?.message_id;
    if (!known?.unread_count || !last || last === this.#seen || document.hidden || !isLaidOut(this)) {
      return;
    }
    this.#seen = last;
    try {
      await markRead(channel);
      this.#polling.now();
    } catch {
      this.#seen = ''; // the next look tries again
    }
  }
}
customElements.define('charon-panel', CharonPanel);
