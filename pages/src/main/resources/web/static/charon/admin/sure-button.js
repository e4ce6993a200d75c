// @ts-check
import { LitElement, html } from 'lit';

/**
 * A button that asks before it acts.
 *
 * @fires sure when the question was answered with yes
 */
export class SureButton extends LitElement {
  static properties = { label: {}, about: {}, question: {}, yes: {}, asking: { state: true } };

  constructor() {
    super();
    this.label = '';
    /** What it is about, for those who only hear it. */
    this.about = '';
    this.question = '';
    this.yes = '';
    this.asking = false;
  }

  createRenderRoot() { return this; } // the page's own style sheets apply

  render() {
    return this.asking ? html`<div class="question" role="group" aria-label=${this.question} @keydown=${this.#onKey}>
        <p>${this.question}</p>
        <button type="button" class="danger" @click=${this.#sure}>${this.yes}</button>
        <button type="button" class="no" @click=${() => this.#ask(false)}>Cancel</button>
      </div>`
      : html`<button type="button" @click=${() => this.#ask(true)}>${this.label}<span
        class="visually-hidden"> ${this.about}</span></button>`;
  }

  /** @param {KeyboardEvent} press */
  #onKey(press) {
    if (press.key === 'Escape') {
      press.stopPropagation();
      this.#ask(false);
    }
  }

  /** @param {boolean} asking */
  async #ask(asking) {
    this.asking = asking;
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector(asking ? '.no' : 'button'))?.focus();
  }

  #sure() {
    this.#ask(false);
    this.dispatchEvent(new Event('sure'));
  }
}
customElements.define('sure-button', SureButton);
