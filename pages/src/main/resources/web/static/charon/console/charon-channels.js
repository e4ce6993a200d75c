// @ts-check
import { LitElement, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { channelName } from '../lib/channels.js';
import { Watched } from '../lib/store.js';
import { channelsNow, choose, current, onScreen, talk } from './charon-state.js';
import { store } from './state.js';

/** The conversations to choose from, with what is new and what waits in each. */
export class CharonChannels extends LitElement {
  #channels = new Watched(this, talk, (state) => state.channels);

  #queues = new Watched(this, talk, (state) => state.queues);

  #current = new Watched(this, talk, () => current());

  #onScreen = new Watched(this, store, () => onScreen());

  createRenderRoot() { return this; } // the page's own style sheets apply

  render() {
    return html`
      <ul class="channels" aria-label="Channels">
        ${repeat(channelsNow(this.#channels.value), ({ channel }) => channel, (channel) => this.#channel(channel))}
      </ul>`;
  }

  /** @param {import('../lib/channels.js').Channel} channel */
  #channel({ channel, unread_count: unread }) {
    const waiting = this.#queues.value[channel]?.length ?? 0;
    const chosen = channel === this.#current.value;
    const shown = channel === this.#onScreen.value;
    return html`
      <li>
        <button type="button" class="channel" aria-pressed=${chosen} data-channel=${channel} @click=${() => choose(channel)}>
          ${shown ? html`<span class="on-screen" title="The display shows this channel"><span class="visually-hidden">On screen: </span></span>` : nothing}
          <span class="channel-name">${channelName(channel)}</span>
          ${unread && !chosen ? html`<span class="count unread" data-unread=${unread}>${unread}<span class="visually-hidden"> unread</span></span>` : nothing}
          ${waiting ? html`<span class="count waiting" data-waiting=${waiting}>${waiting}<span class="visually-hidden"> waiting for approval</span></span>` : nothing}
        </button>
      </li>`;
  }
}
customElements.define('charon-channels', CharonChannels);
