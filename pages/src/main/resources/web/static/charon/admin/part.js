// @ts-check
import { LitElement, html, nothing } from 'lit';
import { Watched } from '../lib/store.js';
import { memberIn } from '../lib/tables.js';
import { store } from './state.js';

/** @typedef {import('./state.js').Outcome} Outcome */

/** A part of the page. */
export class Part extends LitElement {
  createRenderRoot() { return this; } // the page's own style sheets apply

  /**
   * A part of what the page knows; the element is drawn again when it changes.
   *
   * @template T
   * @param {(state: typeof store.state) => T} select
   */
  watch(select) {
    return new Watched(this, store, select);
  }
}

/** A part with a form: what the server refuses is said at the field that it is about. */
export class FormPart extends Part {
  static properties = { fault: { state: true }, busy: { state: true } };

  constructor() {
    super();
    /** Why the last attempt was refused; empty if it was not. */
    this.fault = '';
    this.busy = false;
  }

  /** The names of the fields, as refusals have them. @returns {readonly string[]} */
  get members() { return []; }

  /**
   * Sends, unless that is being done, and keeps why it was refused.
   *
   * @param {() => Promise<Outcome>} send
   * @returns {Promise<any>} the answer; nothing if it was refused
   */
  async submit(send) {
    if (this.busy) {
      return undefined;
    }
    this.busy = true;
    const { answer, refusal } = await send();
    this.busy = false;
    this.fault = refusal;
    return answer;
  }

  /** @param {string} member */
  faultOf(member) {
    return this.fault && memberIn(this.fault, this.members) === member ? this.fault : '';
  }

  /** What is refused and about no field. */
  get otherFault() {
    return html`<p class="fault" role="alert">${memberIn(this.fault, this.members) ? '' : this.fault}</p>`;
  }

  /**
   * A field with its name, and with what is wrong with it or worth knowing.
   *
   * @param {string} member its name in requests
   * @param {string} label
   * @param {(described: { id: string, by: string, invalid: 'true' | 'false' }) => unknown} control
   * @param {{ hint?: unknown, wrong?: string }} [options] `wrong`: what the page itself finds
   */
  field(member, label, control, { hint = nothing, wrong = '' } = {}) {
    const id = `${this.localName}-${member}`;
    const fault = wrong || this.faultOf(member);
    return html`<div class="field">
      <label for=${id}>${label}</label>
      ${control({ id, by: `${id}-says`, invalid: fault ? 'true' : 'false' })}
      <p id="${id}-says" class=${fault ? 'says fault' : 'says quiet'} aria-live="polite">${fault || hint}</p>
    </div>`;
  }
}

/**
 * The text of the field that an event comes from.
 *
 * @param {Event} event
 */
export const textOf = (event) => /** @type {HTMLInputElement} */ (event.currentTarget).value;
