// @ts-check
import { html, nothing } from 'lit';
import { secondsIn } from '../lib/clock.js';
import { Watched } from '../lib/store.js';
import { order } from './cue-state.js';
import { desk, keepDraft } from './desk.js';
import { leave } from './keyboard.js';
import { Part, textOf } from './part.js';
import { setClock } from './thing-actions.js';

const KINDS = /** @type {const} */ ([['countdown', 'Down'], ['countup', 'Up'], ['segments', 'Segments']]);
const LABEL = 'clock.label';
const USUAL = { time: '10:00', segments: 6 };

/**
 * A clock to be made.
 *
 * @fires made once it is there
 */
export class ClockMake extends Part {
  static properties = { kind: { state: true }, time: { state: true }, segments: { state: true }, loud: { state: true }, unseen: { state: true }, cue: { state: true } };

  #label = this.arranged((state) => state.drafts[LABEL] ?? '');
  #cues = new Watched(this, order, (state) => state.cues);

  constructor() {
    super();
    /** @type {'countdown' | 'countup' | 'segments'} */
    this.kind = 'countdown';
    this.time = USUAL.time;
    this.segments = USUAL.segments;
    /** Whether it stands out. */
    this.loud = false;
    /** Whether players do not see it. */
    this.unseen = false;
    /** What is done at zero. */
    this.cue = '';
  }

  /** What is typed next is its label, and no key. */
  firstUpdated() {
    /** @type {HTMLElement} */ (this.querySelector('[name=label]')).focus();
  }

  /** @param {Event} event @param {boolean} start */
  async #make(event, start) {
    event.preventDefault();
    const { kind, segments, cue } = this;
    const seconds = secondsIn(this.time);
    const own = { countdown: { seconds, ...(cue ? { cue } : {}) }, countup: {}, segments: { segments } }[kind];
    if (kind === 'countdown' && !Number.isFinite(seconds)) {
      /** @type {HTMLElement} */ (this.querySelector('[name=time]')).focus();
    } else if (await setClock({ label: desk.state.drafts[LABEL]?.trim() ?? '', kind, ...own,
      ...(this.loud ? { style: 'alarm' } : {}), ...(this.unseen ? { visible: false } : {}) }, start)) {
      keepDraft(LABEL, undefined);
      leave(this);
      this.dispatchEvent(new CustomEvent('made'));
    }
  }

  /** @param {string} name @param {boolean} on @param {() => void} turn @param {string} about */
  #switch(name, on, turn, about) {
    return html`<button type="button" class="toggle" aria-pressed=${on} title=${about} @click=${() => { turn(); this.requestUpdate(); }}>${name}</button>`;
  }

  #value() {
    if (this.kind === 'countup') {
      return nothing;
    }
    return this.kind === 'segments' ? html`<input type="number" name="segments" aria-label="Segments" min="2" max="24" required .value=${String(this.segments)}
        @input=${(/** @type {Event} */ event) => { this.segments = Number(textOf(event)); }}>`
      : html`<input name="time" aria-label="Time" title="Minutes, minutes:seconds, or 90s" autocomplete="off" aria-invalid=${!Number.isFinite(secondsIn(this.time))} .value=${this.time}
        @input=${(/** @type {Event} */ event) => { this.time = textOf(event); }}>`;
  }

  render() {
    const down = this.kind === 'countdown';
    return html`<form class="thing-make" @submit=${(/** @type {Event} */ event) => this.#make(event, this.kind !== 'segments')}>
      <input type="text" name="label" aria-label="Label of the clock" placeholder="Label: Air" maxlength="200" autocomplete="off" .value=${this.#label.value}
        @input=${(/** @type {Event} */ event) => keepDraft(LABEL, textOf(event) || undefined)}>
      <div class="make-row"><div class="picks" role="group" aria-label="Kind of clock">${KINDS.map(([kind, title]) => html`<button type="button" data-kind=${kind} aria-pressed=${this.kind === kind}
        @click=${() => { this.kind = kind; }}>${title}</button>`)}</div>${this.#value()}</div>
      <div class="make-row">${this.#switch('Alarm', this.loud, () => { this.loud = !this.loud; }, 'Large and red')}
        ${this.#switch('Hidden', this.unseen, () => { this.unseen = !this.unseen; }, 'For you alone')}
        ${down && this.#cues.value.length ? html`<select name="cue" aria-label="Cue at zero" title="Done once at zero"
          @change=${(/** @type {Event} */ event) => { this.cue = textOf(event); }}><option value="">No cue at zero</option>
          ${this.#cues.value.map(({ id, title }) => html`<option value=${id} .selected=${id === this.cue}>${title}</option>`)}</select>` : nothing}</div>
      <div class="make-row end">${this.kind === 'segments' ? nothing : html`<button type="button" data-act="set" @click=${(/** @type {Event} */ event) => this.#make(event, false)}>Set</button>`}
        <button type="submit" class="primary">${this.kind === 'segments' ? 'Set' : 'Set and start'}</button></div></form>`;
  }
}
customElements.define('clock-make', ClockMake);
