// @ts-check
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { Watched } from '../lib/store.js';
import { look, order } from './cue-state.js';
import { at } from '../lib/place.js';
import { desk } from './desk.js';
import { Part } from './part.js';

const WIDTH = 1920;
const HEIGHT = 1080;

/** The display itself, small: a page of its own, laid out for a big screen and scaled down. */
export class PlayersMirror extends Part {
  static properties = { present: { state: true } };

  #wide = this.arranged((state) => state.wide);
  #prepares = this.arranged((state) => state.prepare);
  #cue = this.arranged((state) => state.cue);
  #cues = new Watched(this, order, (state) => state.cues);
  #observer = new ResizeObserver(([entry]) => this.#fit(entry.contentRect));

  /** @param {{ width: number, height: number }} room what there is for it */
  #fit({ width, height }) {
    const scale = Math.min(width / WIDTH, height / HEIGHT);
    if (scale > 0) {
      this.style.setProperty('--mirror-scale', String(scale));
    }
  }

  firstUpdated() {
    this.#observer.observe(/** @type {Element} */ (this.querySelector('.mirror-room')));
  }

  constructor() {
    super();
    /** Whether it shows what players see now, while one prepares. */
    this.present = false;
  }

  /** What it shows, and how that is called. @returns {{ kind: string, title: string, address: string }} */
  #shown() {
    const cue = this.#cue.value;
    if (cue) {
      const title = this.#cues.value.find(({ id }) => id === cue)?.title ?? cue;
      return { kind: 'cue', title: `After “${title}”`, address: `&cue=${encodeURIComponent(cue)}` };
    }
    return this.#prepares.value && !this.present
      ? { kind: 'prepared', title: 'They will get', address: '&draft' }
      : { kind: 'live', title: 'What the players see', address: '' };
  }

  render() {
    const { kind, title, address } = this.#shown();
    return html`<figure class="mirror" data-shows=${kind}>
      <figcaption><span class="name">${title}</span>
        ${kind === 'cue' ? html`<button type="button" title="Key Esc" @click=${() => look('')}>Close</button>`
          : this.#prepares.value ? html`<button type="button" aria-pressed=${this.present} title="What the players see now"
            @click=${() => { this.present = !this.present; }}>Now</button>` : nothing}
        <button type="button" class="enlarge" aria-pressed=${this.#wide.value} title="Key Z"
          @click=${() => desk.update({ wide: !desk.state.wide })}>Enlarge</button></figcaption>
      <div class="mirror-room"><div class="mirror-screen">
        ${keyed(address, html`<iframe src=${at(`/terminal/?mirror${address}`)} title=${title} tabindex="-1"></iframe>`)}
        <a href=${at('/terminal/')} target="_blank" rel="noopener" aria-label="Open the display in a new tab"></a>
      </div></div></figure>`;
  }
}
customElements.define('players-mirror', PlayersMirror);
