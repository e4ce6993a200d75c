// @ts-check
import { LitElement, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import '../components/markdown-text.js';
import { putOnTop } from '../components/layers.js';
import { displayId } from '../lib/display-id.js';
import { handed, lyingOn, titleOf } from '../lib/handed.js';
import { last } from '../lib/older.js';
import { campaignPicture } from '../lib/pictures.js';
import { cue } from '../lib/sound.js';
import { Watched } from '../lib/store.js';
import { records, text } from '../lib/values.js';
import { keepPicture } from './kept-pictures.js';
import { mirror, store } from './state.js';

/** @typedef {import('../lib/handed.js').Handed} Handed */

/** What the players hold in their hands: pictures and texts, and those of earlier this evening. */
export class HandOuts extends LitElement {
  static properties = { closed: { state: true }, reading: { state: true }, open: { state: true } };

  #forAll = new Watched(this, store, (state) => state.view?.handouts);

  #own = new Watched(this, store, (state) => state.personal.handouts);

  #dark = new Watched(this, store, (state) => Boolean(state.blackout));

  /** @type {readonly Handed[]} */
  #all = [];

  /** What could be kept of pictures, by the key of their handout. @type {Map<string, string>} */
  #pictures = new Map();

  /** @type {(() => void) | undefined} */
  #release;

  /** Whether something was drawn before: what is there at first makes no sound. */
  #begun = false;

  constructor() {
    super();
    /** @type {ReadonlySet<string>} what was closed here, and on no other display */
    this.closed = new Set();
    /** the key of an older one that is looked at again */
    this.reading = '';
    /** whether the list of all is open */
    this.open = false;
  }

  createRenderRoot() { return this; }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#release?.();
    this.#release = undefined;
  }

  willUpdate() {
    const before = this.#all;
    if (!this.#dark.value) {
      this.#all = handed(before, [
        { handouts: /** @type {any} */ (records(this.#forAll.value)), own: false },
        { handouts: /** @type {any} */ (records(this.#own.value)), own: true },
      ], Date.now());
    }
    const fresh = this.#all.filter(({ key, there }) => there && !before.some((entry) => entry.key === key && entry.there));
    if (fresh.length && this.#begun) {
      cue('handout');
    }
    this.#begun ||= store.state.view !== undefined;
    // what comes again is open again
    if (fresh.some(({ key }) => this.closed.has(key))) {
      this.closed = new Set([...this.closed].filter((key) => !fresh.some((entry) => entry.key === key)));
    }
  }

  render() {
    if (this.#dark.value) {
      return nothing;
    }
    const lying = lyingOn(this.#all, this.closed);
    const again = this.#all.find(({ key }) => key === this.reading);
    const older = this.#all.filter((entry) => !lying.includes(entry) && entry !== again && (entry.there || !entry.handout.image || this.#pictures.has(entry.key)));
    return html`
      ${repeat([...lying, ...(again && !lying.includes(again) ? [again] : [])], ({ key }) => key, (entry) => this.#sheet(entry, entry === again))}
      ${older.length && !mirror ? this.#strip(older) : nothing}`;
  }

  /**
   * @param {Handed} entry
   * @param {boolean} again whether it is looked at once more
   */
  #sheet(entry, again) {
    const { key, handout, own } = entry;
    const layout = again && handout.layout === 'beside' ? 'card' : handout.layout;
    return html`<section class="handout panel" data-handout=${handout.id} data-layout=${layout} aria-label=${titleOf(handout)}>
      <header class="handout-head">${handout.title ? html`<h2>${handout.title}</h2>` : nothing}
        ${own ? html`<span class="badge handout-own">For this screen only</span>` : nothing}
        ${mirror ? nothing : html`<button type="button" class="close" @click=${() => this.#close(key)}>Close</button>`}</header>
      ${handout.image ? html`<div class="handout-picture"><img src=${this.#pictureOf(entry)} alt=${titleOf(handout)}
          @load=${(/** @type {Event} */ { target }) => this.#came(entry, /** @type {HTMLImageElement} */ (target))} @error=${missing}></div>`
        : html`<div class="handout-text" tabindex="0"><markdown-text .source=${text(handout.markdown)}></markdown-text></div>`}
    </section>`;
  }

  /** @param {Handed[]} older */
  #strip(older) {
    return html`<nav class="handed" aria-label="Handed out this evening">
      <button type="button" class="handed-switch" aria-expanded=${String(this.open)} aria-controls="handed-list"
        @click=${() => { this.open = !this.open; }}>HANDOUTS ${older.length}</button>
      <ul id="handed-list" ?hidden=${!this.open}>${repeat(older, ({ key }) => key, (entry) => html`
        <li><button type="button" data-handed=${entry.handout.id} @click=${() => this.#again(entry)}>
          ${entry.handout.image ? html`<img src=${this.#pictureOf(entry)} alt="" @error=${missing}>` : html`<span class="handed-note" aria-hidden="true">¶</span>`}
          <span>${titleOf(entry.handout)}</span></button></li>`)}</ul></nav>`;
  }

  /** @param {Handed} entry */
  #pictureOf({ key, handout, own, there }) {
    const address = campaignPicture(text(handout.image));
    return (!there && this.#pictures.get(key)) || (own ? `${address}${address.includes('?') ? '&' : '?'}display=${displayId()}` : address);
  }

  /**
   * @param {Handed} entry
   * @param {HTMLImageElement} picture
   */
  #came({ key }, picture) {
    picture.classList.remove('broken');
    keepPicture(this.#pictures, key, picture);
  }

  /** @param {Handed} entry */
  #again({ key, there }) {
    this.open = false;
    if (there) {
      this.closed = new Set([...this.closed].filter((other) => other !== key));
    }
    this.reading = key;
  }

  /** Here alone. @param {string} key */
  #close(key) {
    if (this.reading === key) {
      this.reading = '';
    }
    this.closed = new Set([...this.closed, key]);
  }

  updated() {
    const sheets = this.querySelectorAll('.handout');
    const beside = this.querySelector('.handout[data-layout="beside"]');
    this.closest('charon-display')?.classList.toggle('has-beside', beside !== null);
    this.#listen(sheets.length > 0 && !mirror);
  }

  /** Listens for Escape as long as there is something to close. @param {boolean} wanted */
  #listen(wanted) {
    if (wanted && !this.#release) {
      this.#release = putOnTop({ close: () => this.#closeTopmost() });
    } else if (!wanted) {
      this.#release?.();
      this.#release = undefined;
    }
  }

  #closeTopmost() {
    const topmost = this.reading || last(lyingOn(this.#all, this.closed))?.key;
    if (topmost) {
      this.#close(topmost);
    }
  }
}
customElements.define('hand-outs', HandOuts);

/** @param {Event} event */
function missing(event) {
  /** @type {Element} */ (event.currentTarget).classList.add('broken');
}
