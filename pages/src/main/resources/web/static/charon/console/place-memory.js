// @ts-check
import { html, nothing } from 'lit';
import { act, store } from './state.js';
import { desk } from './desk.js';
import { Part } from './part.js';

/** @param {number} count @param {string} what */
const counted = (count, what) => `${count} ${what}${count === 1 ? '' : 's'}`;

/**
 * @typedef {object} Remembered how a place was left
 * @property {string} location_slug
 * @property {string} name
 * @property {string} left_at
 * @property {number} rooms_visible
 * @property {number} rooms
 * @property {number} tokens
 */

/**
 * How a place was left, in a line.
 *
 * @param {Remembered} place
 */
export const remembered = ({ left_at: left, rooms_visible: visible, rooms, tokens }) =>
  `Left ${new Date(left).toTimeString().slice(0, 5)}: ${visible} of ${counted(rooms, 'room')} revealed, ${counted(tokens, 'token')}`;

/** What a place remembers, where its mark was clicked, and the end of that. */
export class PlaceMemory extends Part {
  #menu = this.arranged((state) => state.memory);
  #places = this.watch((state) => state.remembered);
  /** @type {unknown} the menu that has the focus */
  #focused;
  /** @type {Element | null} what had it before */
  #opener = null;

  updated() {
    const menu = this.#menu.value;
    const box = /** @type {HTMLElement | null} */ (this.querySelector('.place-memory'));
    if (menu && box && menu !== this.#focused) {
      this.#opener = document.activeElement;
      box.style.setProperty('left', `${Math.max(4, Math.min(menu.x, innerWidth - box.offsetWidth - 4))}px`);
      box.style.setProperty('top', `${Math.max(4, Math.min(menu.y, innerHeight - box.offsetHeight - 4))}px`);
      box.querySelector('button')?.focus();
    }
    this.#focused = menu;
  }

  #close() {
    desk.update({ memory: undefined });
    /** @type {HTMLElement | null} */ (this.#opener)?.focus();
  }

  /** @param {string} place */
  async #forget(place) {
    this.#close();
    if (await act('/api/gm/forget-place/', { location_slug: place }) && !desk.state.prepare) {
      store.update({ remembered: store.state.remembered.filter(({ location_slug: slug }) => slug !== place) });
    }
  }

  /** @param {FocusEvent} event */
  #left(event) {
    if (!this.contains(/** @type {Node | null} */ (event.relatedTarget))) {
      desk.update({ memory: undefined });
    }
  }

  render() {
    const place = this.#places.value.find(({ location_slug: slug }) => slug === this.#menu.value?.place);
    return place ? html`<div class="menu door-menu place-memory" role="group" aria-label="What ${place.name} remembers"
      @focusout=${this.#left}
      @keydown=${(/** @type {KeyboardEvent} */ press) => { if (press.key === 'Escape') { this.#close(); } }}>
      <p><strong>${place.name}</strong></p><p class="quiet">${remembered(place)}</p>
      <button type="button" @click=${() => this.#forget(place.location_slug)}>Forget this: begin as new</button></div>` : nothing;
  }
}
customElements.define('place-memory', PlaceMemory);
