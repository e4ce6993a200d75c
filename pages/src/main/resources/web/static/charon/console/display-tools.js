// @ts-check
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { serverNow } from '../lib/api.js';
import { standing, titleOf } from '../lib/screens.js';
import { countdown } from '../lib/steer.js';
import { text } from '../lib/values.js';
import { desk } from './desk.js';
import { nameOf } from './names.js';
import { Part } from './part.js';
import { identify } from './screen-actions.js';
import './display-card.js';

/** @typedef {import('../lib/screens.js').Screen} Screen */

const TICK_MS = 5_000;
const TONES = { fresh: 'good', behind: 'warn', lost: 'alarm', gone: 'quiet' };

/** @param {string} at */
const clock = (at) => new Date(at).toTimeString().slice(0, 5);

/** The displays that say who they are: how each stands, what it is called and how it is set. */
export class DisplayTools extends Part {
  #screens = this.watch((state) => state.screens);
  #open = this.arranged((state) => state.display);
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #ticks;

  constructor() {
    super();
    this.watch((state) => state.crew); // whose a display is
  }

  connectedCallback() {
    super.connectedCallback();
    this.#ticks = setInterval(() => this.requestUpdate(), TICK_MS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#ticks);
  }

  /** What it shows, and since when it is there or was heard of. @param {Screen} screen */
  #about({ state, settings, since, seen_at: seen, width, height }) {
    const silent = serverNow() - Date.parse(seen ?? since);
    const shows = settings.pin ? `Stays on ${settings.pin}` : settings.frame ? 'Shows its own part of the map' : 'Shows what is on';
    const owner = text(settings.crew);
    return [owner ? `${nameOf('person', owner)}’s` : '', state === 'fresh' || state === 'behind' ? `${shows} since ${clock(since)}` : `Heard of ${clock(seen ?? since)}`,
      state === 'lost' ? `${countdown(silent)} ago` : '', width && height ? `${width}×${height}` : ''].filter(Boolean).join(' · ');
  }

  /** @param {Screen} screen */
  #row(screen) {
    const { key, state } = screen;
    const open = this.#open.value === key;
    const title = titleOf(screen);
    return html`<li class="screen" data-display=${key} data-state=${state}>
      <div class="screen-head">
        <button type="button" class="screen-line" aria-expanded=${open} @click=${() => desk.update({ display: open ? '' : key })}>
          <span class="name">${title}</span><span class="standing ${TONES[state] ?? ''}">${standing(screen)}</span></button>
        <button type="button" class="flash" ?disabled=${!screen.connected} aria-label="${title}, show who you are"
          title="Its name appears on it" @click=${() => identify(key)}>Which?</button></div>
      <p class="quiet">${this.#about(screen)}</p>
      ${open ? html`<display-card .screen=${screen}></display-card>` : nothing}</li>`;
  }

  render() {
    const screens = this.#screens.value;
    const there = screens.filter(({ state }) => state !== 'gone');
    const gone = screens.filter(({ state }) => state === 'gone');
    return html`<div class="scroll">
      ${there.length ? html`<ul class="screens">${repeat(there, ({ key }) => key, (screen) => this.#row(screen))}</ul>`
        : html`<p class="empty quiet">No display is connected. Open <code>/terminal/</code> on the TV, or let the players do it on their phones.</p>`}
      ${gone.length ? html`<h2>Gone</h2><ul class="screens">${repeat(gone, ({ key }) => key, (screen) => this.#row(screen))}</ul>` : nothing}</div>`;
  }
}
customElements.define('display-tools', DisplayTools);
