// @ts-check
import { LitElement, html, nothing, svg } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { serverNow } from '../lib/api.js';
import { clockText, clockWords, isOver, isUrgent, secondsAt, untilNext } from '../lib/clock.js';
import { cue } from '../lib/sound.js';
import { Watched } from '../lib/store.js';
import { records } from '../lib/values.js';
import { store } from './state.js';

/** @typedef {import('../lib/clock.js').Clock} Clock */

/** Clocks that everybody sees. They count by themselves: nothing comes from the server while they run. */
export class WallClocks extends LitElement {
  #clocks = new Watched(this, store, (state) => state.view?.clocks);

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** The clocks that were over when they were drawn last; none: not drawn yet. @type {Set<string> | undefined} */
  #over;

  createRenderRoot() { return this; }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  render() {
    const clocks = shown(this.#clocks.value);
    const now = serverNow();
    return clocks.length === 0 ? nothing : html`<ul class="clocks" aria-label="Clocks" tabindex="0">${repeat(clocks, ({ id }) => id, (clock) => drawn(clock, now))}</ul>`;
  }

  updated() {
    clearTimeout(this.#timer);
    const now = serverNow();
    const clocks = shown(this.#clocks.value);
    const next = Math.min(...clocks.map((clock) => untilNext(clock, now)).filter((ms) => ms > 0));
    if (Number.isFinite(next)) {
      // a little later: a timer that fires too early would draw the same again
      this.#timer = setTimeout(() => this.requestUpdate(), next + 5);
    }
    const over = new Set(clocks.filter((clock) => clock.kind === 'countdown' && clock.running && secondsAt(clock, now) === 0).map(({ id }) => id));
    if (this.#over && [...over].some((id) => !this.#over?.has(id))) {
      cue('zero');
    }
    this.#over = over;
  }
}
customElements.define('wall-clocks', WallClocks);

/** @param {unknown} clocks @returns {Clock[]} */
const shown = (clocks) => /** @type {Clock[]} */ (records(clocks)).filter((clock) => /** @type {any} */ (clock).visible !== false);

/**
 * @param {Clock} clock
 * @param {number} now
 */
function drawn(clock, now) {
  const segments = clock.kind === 'segments';
  const seconds = segments ? 0 : secondsAt(clock, now);
  const classes = ['wall-clock', clock.running || segments ? '' : 'is-paused', isUrgent(clock, seconds) ? 'is-urgent' : '',
    clock.style === 'alarm' ? 'is-alarm' : '', isOver(clock, seconds) ? 'is-over' : ''].filter(Boolean).join(' ');
  return html`<li class=${classes} data-clock=${clock.id} data-kind=${clock.kind}>
    <span class="wall-clock-label">${clock.label}</span>
    ${segments ? pie(clock) : html`<span class="wall-clock-time" role="timer" aria-label=${`${clock.label} ${clockWords(seconds)}`}>${clockText(seconds)}</span>`}
    ${clock.running || segments ? nothing : html`<span class="wall-clock-paused">${clock.kind === 'countdown' && seconds === 0 ? 'OVER' : 'PAUSED'}</span>`}
  </li>`;
}

/** Radius of a clock with segments, on a field of 100 by 100 around its middle. */
const RADIUS = 46;

/** @param {Clock} clock */
function pie({ label, segments = 1, filled = 0 }) {
  const corner = (/** @type {number} */ part) => {
    const angle = 2 * Math.PI * part / segments - Math.PI / 2;
    return `${(RADIUS * Math.cos(angle)).toFixed(2)} ${(RADIUS * Math.sin(angle)).toFixed(2)}`;
  };
  return html`<svg class="wall-clock-pie" viewBox="-50 -50 100 100" role="img" aria-label=${`${label} ${filled} of ${segments}`}>
    ${Array.from({ length: segments }, (_, place) => svg`<path class=${place < filled ? 'segment is-filled' : 'segment'}
      d=${`M0 0L${corner(place)}A${RADIUS} ${RADIUS} 0 0 1 ${corner(place + 1)}Z`}></path>`)}</svg>`;
}
