// @ts-check
import { html, nothing } from 'lit';
import { DOOR_STATES, doorState, setDoor } from './actions.js';
import { desk } from './desk.js';
import { Part } from './part.js';

/** All states of one door, to choose from, where the door was clicked. */
export class DoorMenu extends Part {
  #menu = this.arranged((state) => state.menu);
  #map = this.watch((state) => state.view?.location_data?.map);
  #said = this.watch((state) => state.view?.encounter_door_status);
  /** @type {unknown} the menu that has the focus */
  #focused;

  /** @type {Element | null} what had it before */
  #opener = null;

  updated() {
    const menu = this.#menu.value;
    if (menu && menu !== this.#focused) {
      this.#opener = this.contains(document.activeElement) ? this.#opener : document.activeElement;
      const box = /** @type {HTMLElement} */ (this.querySelector('[role=menu]'));
      box.style.setProperty('left', `${Math.max(4, Math.min(menu.x, innerWidth - box.offsetWidth - 4))}px`);
      box.style.setProperty('top', `${Math.max(4, Math.min(menu.y, innerHeight - box.offsetHeight - 4))}px`);
      /** @type {HTMLElement} */ (box.querySelector('[aria-checked=true]') ?? box.firstElementChild).focus();
    }
    this.#focused = menu;
  }

  /** @param {string} state */
  #choose(state) {
    setDoor(/** @type {{ door: string }} */ (this.#menu.value).door, state);
    this.#close();
  }

  /** Whoever works by keyboard is where they were. */
  #close() {
    desk.update({ menu: undefined });
    /** @type {HTMLElement | null} */ (this.#opener)?.focus();
  }

  /** @param {FocusEvent} event */
  #left(event) {
    if (!this.contains(/** @type {Node | null} */ (event.relatedTarget))) {
      desk.update({ menu: undefined });
    }
  }

  /** @param {KeyboardEvent} press */
  #key(press) {
    const items = /** @type {HTMLElement[]} */ ([...this.querySelectorAll('[role=menuitemradio]')]);
    if (press.key === 'Escape') {
      this.#close();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[press.key];
    if (step) {
      const next = items.indexOf(/** @type {HTMLElement} */ (press.target)) + step;
      items[(next + items.length) % items.length].focus();
      press.preventDefault();
    }
  }

  render() {
    const menu = this.#menu.value;
    const map = this.#map.value;
    const door = (map?.current_deck ?? map)?.connections?.find((/** @type {any} */ one) => String(one.id) === menu?.door);
    if (!menu || !door) {
      return nothing;
    }
    const now = doorState(this.#said.value, door);
    return html`<div role="menu" class="menu door-menu" aria-label="Door" @focusout=${this.#left} @keydown=${this.#key}>
      ${DOOR_STATES.map((state) => html`<button type="button" role="menuitemradio" data-door-state=${state}
        aria-checked=${state === now} @click=${() => this.#choose(state)}>${state}</button>`)}</div>`;
  }
}
customElements.define('door-menu', DoorMenu);
