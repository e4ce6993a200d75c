// @ts-check
import { LitElement, html } from 'lit';
import { cue } from '../lib/sound.js';
import { typedLength } from '../lib/typing.js';

const calm = matchMedia('(prefers-reduced-motion: reduce)');

/**
 * A text that appears as if it was typed. All of it is there from the beginning, what is not typed
 * yet only cannot be seen: so it is read out as a whole, and no line moves while it appears.
 *
 * @fires typing while it appears; bubbles
 * @fires typed when all of it is there; bubbles
 */
export class TypeWriter extends LitElement {
  static properties = {
    text: { attribute: false },
    instant: { type: Boolean },
    typed: { state: true },
  };

  /** When it began; none: it has not, or has ended. */
  #since = 0;

  #frame = 0;

  constructor() {
    super();
    this.text = '';
    /** Whether to show all of it at once. */
    this.instant = false;
    this.typed = 0;
  }

  createRenderRoot() { return this; } // the page's own style sheets apply

  connectedCallback() {
    super.connectedCallback();
    if (this.typed < this.text.length && !this.instant && !calm.matches) {
      this.#since = performance.now();
      this.#frame = requestAnimationFrame((now) => this.#type(now));
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    cancelAnimationFrame(this.#frame);
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('instant') && this.instant && this.#since) {
      cancelAnimationFrame(this.#frame);
      this.#end();
    }
  }

  render() {
    if (!this.#since) {
      return html`<span class="typed">${this.text}</span>`;
    }
    return html`<span class="typed">${this.text.slice(0, this.typed)}</span><span class="cursor" aria-hidden="true"></span><span
      class="untyped">${this.text.slice(this.typed)}</span>`;
  }

  /** @param {number} now */
  #type(now) {
    const length = typedLength(this.text, now - this.#since);
    if (length >= this.text.length) {
      this.#end();
      return;
    }
    if (length >> 2 !== this.typed >> 2) {
      cue('tick');
    }
    this.typed = length;
    this.dispatchEvent(new CustomEvent('typing', { bubbles: true }));
    this.#frame = requestAnimationFrame((next) => this.#type(next));
  }

  #end() {
    this.#since = 0;
    this.typed = this.text.length;
    this.dispatchEvent(new CustomEvent('typed', { bubbles: true }));
  }
}
customElements.define('type-writer', TypeWriter);
