// @ts-check
import { LitElement } from 'lit';
import { Watched } from '../lib/store.js';
import { desk } from './desk.js';
import { store } from './state.js';

/** A part of the console. */
export class Part extends LitElement {
  createRenderRoot() { return this; } // the page's own style sheets apply

  /**
   * A part of what the server says; the element is drawn again when it changes.
   *
   * @template T
   * @param {(state: typeof store.state) => T} select
   */
  watch(select) {
    return new Watched(this, store, select);
  }

  /**
   * A part of how the console is arranged; the element is drawn again when it changes.
   *
   * @template T
   * @param {(state: typeof desk.state) => T} select
   */
  arranged(select) {
    return new Watched(this, desk, select);
  }
}

/**
 * The text of the field that an event comes from.
 *
 * @param {Event} event
 */
export const textOf = (event) => /** @type {HTMLInputElement} */ (event.currentTarget).value;
