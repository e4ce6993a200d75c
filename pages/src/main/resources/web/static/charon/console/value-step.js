// @ts-check
import { LitElement, html, nothing } from 'lit';
import { standing } from '../lib/standing.js';
import { sayOf, stepValue } from './actions.js';

/** How far a key, or a click with Shift, leads. @type {Record<string, number>} */
const STEPS = { '+': 1, ArrowUp: 1, ArrowRight: 1, '-': -1, ArrowDown: -1, ArrowLeft: -1, PageUp: 10, PageDown: -10 };
const FAR = 10;

/** A value of the ship, or of somebody of the crew, that goes up and down by a click or a key. */
export class ValueStep extends LitElement {
  static properties = { person: { attribute: false }, member: { attribute: false }, name: { attribute: false },
    owner: { attribute: false }, value: { attribute: false }, said: { attribute: false } };

  constructor() {
    super();
    /** @type {string | undefined} whose it is; none: the ship's */
    this.person = undefined;
    /** the member of the file */
    this.member = '';
    /** what it is called */
    this.name = '';
    /** what it belongs to */
    this.owner = '';
    /** @type {unknown} a number, or `current` and `max` */
    this.value = undefined;
    /** whether it stands above the file */
    this.said = false;
  }

  createRenderRoot() { return this; }

  /** @param {number} by */
  #step(by) {
    stepValue(this.person, this.member, standing(this.value).now || 0, by);
  }

  /** @param {KeyboardEvent} press */
  #key(press) {
    const by = press.ctrlKey || press.metaKey || press.altKey ? undefined : STEPS[press.key];
    if (by) {
      press.preventDefault();
      this.#step(by);
    }
  }

  /** @param {string} sign @param {number} by */
  #button(sign, by) {
    return html`<button type="button" tabindex="-1" aria-label="${by > 0 ? 'More' : 'Less'} ${this.name}, ${this.owner}"
      title="Shift: ${FAR}" @click=${(/** @type {MouseEvent} */ { shiftKey }) => this.#step(shiftKey ? by * FAR : by)}>${sign}</button>`;
  }

  render() {
    const { now, max } = standing(this.value);
    const known = Number.isFinite(now);
    return html`<span class="step" data-value=${this.member}>
      <span class="quiet" aria-hidden="true">${this.name}</span>
      ${this.#button('−', -1)}
      <strong role="spinbutton" tabindex="0" aria-label="${this.name}, ${this.owner}" aria-valuemin="0" aria-valuenow=${known ? now : 0}
        aria-valuetext=${known ? `${now}${Number.isFinite(max) ? ` of ${max}` : ''}` : 'not known'} title="Keys + and −"
        @keydown=${this.#key}>${known ? now : '–'}${Number.isFinite(max) ? html`<small>/${max}</small>` : nothing}</strong>
      ${this.#button('+', 1)}
      ${this.said ? html`<button type="button" class="plain" aria-label="${this.name}, ${this.owner}: as the file says"
        title="As the file says" @click=${() => sayOf(this.person, { [this.member]: null })}>↺</button>` : nothing}
    </span>`;
  }
}
customElements.define('value-step', ValueStep);
