// @ts-check
import { html, nothing } from 'lit';
import { serverNow } from '../lib/api.js';
import { countdown } from '../lib/steer.js';
import { Watched } from '../lib/store.js';
import { order, stop } from './cue-state.js';
import { past, say, takeOffer } from './history-state.js';
import { Part } from './part.js';

/** How often the time that is left is drawn. */
const TICK_MS = 250;

/** What was done a moment ago, to be taken back, and what will happen by itself, to be stopped. */
export class ActLine extends Part {
  #line = new Watched(this, past, (state) => state.line);
  #following = new Watched(this, order, (state) => state.following);
  #cues = new Watched(this, order, (state) => state.cues);
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #ticks;

  updated() {
    const waits = this.#following.value !== null;
    if (waits && !this.#ticks) {
      this.#ticks = setInterval(() => this.requestUpdate(), TICK_MS);
    } else if (!waits) {
      clearInterval(this.#ticks);
      this.#ticks = undefined;
    }
  }

  #follow() {
    const following = this.#following.value;
    if (!following) {
      return nothing;
    }
    const title = this.#cues.value.find(({ id }) => id === following.cue)?.title ?? following.cue;
    return html`<p class="follows">${title} <span class="left" role="timer">in ${countdown(Date.parse(following.at) - serverNow())}</span>
      <button type="button" title="Key K" @click=${stop}>Stop</button></p>`;
  }

  render() {
    const line = this.#line.value;
    return html`${this.#follow()}<div class="said" role="status" aria-live="polite">${line ? html`<p class=${line.asks ? 'asks' : ''}>
      <span class="text" title=${line.text}>${line.text}</span>
      ${line.offer ? html`<button type="button" class="offer" @click=${takeOffer}>${line.offer}</button>` : nothing}
      <button type="button" class="away" aria-label="Put this line away"
        @click=${() => say(undefined)}>×</button></p>` : nothing}</div>`;
  }
}
customElements.define('act-line', ActLine);
