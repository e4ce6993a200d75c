// @ts-check
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { serverNow } from '../lib/api.js';
import { titleOf } from '../lib/handed.js';
import { titleOf as nameOfScreen } from '../lib/screens.js';
import { countdown } from '../lib/steer.js';
import { fileOf } from '../lib/upload.js';
import { records } from '../lib/values.js';
import { Part } from './part.js';
import { takeBack } from './thing-actions.js';
import './handout-make.js';

/** @typedef {import('../lib/handed.js').Handout & { to?: string[] }} Handout */

const TICK_MS = 1_000;

/** What is in the players' hands, and what is handed out next. */
export class HandoutTools extends Part {
  static properties = { makes: { state: true } };

  #handouts = this.watch((state) => state.view?.handouts);
  #screens = this.watch((state) => state.screens);
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #ticks;

  constructor() {
    super();
    /** Whether one is made. */
    this.makes = false;
  }

  /** @returns {Handout[]} the newest first */
  #all() {
    return /** @type {any} */ (records(this.#handouts.value)).reverse();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#ticks);
    this.#ticks = undefined;
    document.removeEventListener('paste', this.#paste);
  }

  updated() {
    const waits = this.#all().some(({ until }) => until);
    if (waits && !this.#ticks) {
      this.#ticks = setInterval(() => this.requestUpdate(), TICK_MS);
    } else if (!waits) {
      clearInterval(this.#ticks);
      this.#ticks = undefined;
    }
  }

  /** Who has it, and for how long. @param {Handout} handout */
  #about({ to, until }) {
    const who = to ? to.map((key) => this.#screens.value.find((screen) => screen.key === key)).map((screen, place) =>
      (screen ? nameOfScreen(screen) : to[place])).join(', ') : 'everybody';
    return `${who}${until ? ` · ${countdown(Date.parse(until) - serverNow())}` : ''}`;
  }

  /** @param {Handout} handout */
  #row(handout) {
    const title = titleOf(handout);
    return html`<li class="handout-row" data-handout=${handout.id}><span class="name" title=${handout.image ?? ''}>${title}</span>
      <button type="button" aria-label="Take back ${title}" @click=${() => takeBack(handout.id)}>Take back</button>
      <span class="quiet name">${this.#about(handout)}</span></li>`;
  }

  /** Takes a picture from this device, to be handed out next. @param {File} file */
  async take(file) {
    this.makes = true;
    await this.updateComplete;
    await /** @type {import('./handout-make.js').HandoutMake} */ (this.querySelector('handout-make')).take(file);
  }

  /** A picture that was copied somewhere; texts go where one writes. @param {ClipboardEvent} paste */
  #paste = (paste) => {
    const file = fileOf(paste.clipboardData);
    if (file) {
      paste.preventDefault();
      this.take(file);
    }
  };

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('paste', this.#paste);
  }

  render() {
    const all = this.#all();
    return html`<section class="thing-part" aria-label="Handouts"><h2>Handouts <span class="quiet"></span>
        ${all.length > 1 ? html`<button type="button" @click=${() => takeBack()}>Take all back</button>` : nothing}
        <button type="button" data-act="new-handout" aria-expanded=${this.makes} @click=${() => { this.makes = !this.makes; }}>New</button></h2>
      <ul class="list">${repeat(all, ({ id }) => id, (handout) => this.#row(handout))}</ul>
      ${this.makes ? html`<handout-make @made=${() => { this.makes = false; }}></handout-make>` : nothing}</section>`;
  }
}
customElements.define('handout-tools', HandoutTools);
