// @ts-check
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { serverNow } from '../lib/api.js';
import { clockText, secondsAt, untilNext } from '../lib/clock.js';
import { records } from '../lib/values.js';
import { eyeShape } from './eye-button.js';
import { Part } from './part.js';
import { canTurnSight, fillClock, removeClock, turnClock, turnSight } from './thing-actions.js';
import './clock-make.js';

/** @typedef {import('./thing-actions.js').Clock} Clock */

/** The clocks on the screens. */
export class ClockTools extends Part {
  static properties = { makes: { state: true } };

  #clocks = this.watch((state) => state.view?.clocks);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  constructor() {
    super();
    /** Whether one is made. */
    this.makes = false;
  }

  /** @returns {Clock[]} */
  #all() {
    return /** @type {any} */ (records(this.#clocks.value));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  updated() {
    clearTimeout(this.#timer);
    const next = Math.min(...this.#all().map((clock) => untilNext(clock, serverNow())).filter((ms) => ms > 0));
    if (Number.isFinite(next)) {
      this.#timer = setTimeout(() => this.requestUpdate(), next + 5);
    }
  }

  /** @param {Clock} clock @param {string} title */
  #segments({ id, segments = 0, filled = 0 }, title) {
    return html`<span class="clock-fill"><button type="button" aria-label="One less, ${title}" ?disabled=${filled === 0} @click=${() => fillClock(id, -1)}>−</button>
      <strong>${filled}/${segments}</strong>
      <button type="button" aria-label="One more, ${title}" ?disabled=${filled === segments} @click=${() => fillClock(id, 1)}>+</button></span>`;
  }

  /** @param {Clock} clock @param {string} title */
  #time(clock, title) {
    const seconds = secondsAt(clock, serverNow());
    const over = clock.kind === 'countdown' && seconds === 0;
    return html`<button type="button" class="clock-turn ${clock.running && !over ? 'is-running' : ''}" ?disabled=${over} title=${clock.running ? 'Pause' : 'Start'}
      aria-label="${clock.running ? 'Pause' : 'Start'} ${title}" @click=${() => turnClock(clock)}><span aria-hidden="true">${over ? '■' : clock.running ? '❚❚' : '▶'}</span>
      <strong>${clockText(seconds)}</strong></button>`;
  }

  /** What a press of its eye does, or why it does nothing. @param {Clock} clock */
  #sight(clock) {
    if (canTurnSight(clock)) {
      return clock.visible ? 'Hide it from the players' : 'Show it to the players';
    }
    return `${clock.visible ? 'Players see it' : 'Players do not see it'}${clock.kind === 'countdown' ? '. It has run out: remove it, or set it anew' : ''}`;
  }

  /** @param {Clock} clock */
  #row(clock) {
    const title = clock.label || clock.id;
    return html`<li class="clock-row ${clock.visible ? '' : 'is-unseen'}" data-clock=${clock.id}>
      <button type="button" class="eye ${clock.visible ? 'is-open' : ''}" ?disabled=${!canTurnSight(clock)} aria-pressed=${clock.visible}
        aria-label="Players see ${title}" title=${this.#sight(clock)} @click=${() => turnSight(clock)}>${eyeShape(clock.visible)}</button>
      <span class="name ${clock.style === 'alarm' ? 'alarm' : ''}" title=${clock.cue ? `At zero: the cue ${clock.cue}` : title}>${title}${clock.cue ? html` <small class="quiet">→ ${clock.cue}</small>` : nothing}</span>
      ${clock.kind === 'segments' ? this.#segments(clock, title) : this.#time(clock, title)}
      <button type="button" class="square plain" aria-label="Remove ${title}" title="Remove" @click=${() => removeClock(clock.id)}>×</button></li>`;
  }

  render() {
    return html`<section class="thing-part" aria-label="Clocks"><h2>Clocks <span class="quiet"></span>
        <button type="button" data-act="new-clock" aria-expanded=${this.makes} @click=${() => { this.makes = !this.makes; }}>New</button></h2>
      <ul class="list">${repeat(this.#all(), ({ id }) => id, (clock) => this.#row(clock))}</ul>
      ${this.makes ? html`<clock-make @made=${() => { this.makes = false; }}></clock-make>` : nothing}</section>`;
  }
}
customElements.define('clock-tools', ClockTools);
