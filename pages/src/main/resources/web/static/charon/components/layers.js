// @ts-check
import { isLaidOut, last, lastLike } from '../lib/older.js';
const FOCUSABLE = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]';

/** @typedef {{ close: () => void, element?: HTMLElement }} Layer what lies on top; with an element it keeps the focus */

/** @type {Layer[]} the last one is the topmost */
let layers = [];

/**
 * Puts something on top: Escape closes it, the topmost first. Returns how to take it away.
 *
 * @param {Layer} layer
 */
export function putOnTop(layer) {
  if (!layers.length) {
    document.addEventListener('keydown', onKey, true);
  }
  layers = [...layers, layer];
  return () => {
    layers = layers.filter((other) => other !== layer);
    if (!layers.length) {
      document.removeEventListener('keydown', onKey, true);
    }
  };
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  if (event.key === 'Escape') {
    event.preventDefault();
    event.stopPropagation();
    last(layers)?.close();
  } else if (event.key === 'Tab') {
    keepFocus(event, lastLike(layers, (layer) => layer.element)?.element);
  }
}

/**
 * @param {KeyboardEvent} event
 * @param {HTMLElement} [element] which the focus does not leave
 */
function keepFocus(event, element) {
  const stops = /** @type {HTMLElement[]} */ ([...element?.querySelectorAll(FOCUSABLE) ?? []])
    .filter((stop) => stop.tabIndex >= 0 && isLaidOut(stop));
  const first = stops[0];
  const end = last(stops);
  const here = document.activeElement;
  const outside = !element?.contains(here);
  if (first && end && (outside || here === (event.shiftKey ? first : end) || here === element)) {
    event.preventDefault();
    (event.shiftKey ? end : first).focus();
  }
}

/** A dialog that takes the focus when it appears and gives it back. A Lit reactive controller. */
export class Modal {
  #release = () => {};

  /** @type {Element | null} */
  #before = null;

  #open = false;

  /**
   * @param {import('lit').ReactiveControllerHost & HTMLElement} host holds an element with the role `dialog`
   * @param {() => void} close
   */
  constructor(host, close) {
    this.host = host;
    this.close = close;
    host.addController(this);
  }

  hostUpdated() {
    const dialog = /** @type {HTMLElement | null} */ (this.host.querySelector('[role="dialog"]'));
    if (dialog && !this.#open) {
      this.#open = true;
      this.#before = document.activeElement;
      this.#release = putOnTop({ close: this.close, element: dialog });
      dialog.focus({ preventScroll: true });
    }
  }

  hostDisconnected() {
    this.#release();
    this.#open = false;
    if (this.#before instanceof HTMLElement && this.#before.isConnected) {
      this.#before.focus({ preventScroll: true });
    }
  }
}
