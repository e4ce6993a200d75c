// @ts-check
import { html, nothing } from 'lit';
import '../components/deck-map.js';
import { moveToken, toggleRoom, toggleTerminal, turnDoor } from './actions.js';
import { desk } from './desk.js';
import { Part } from './part.js';
import { put, TYPES } from './pieces.js';
import { store } from './state.js';

/** @typedef {CustomEvent<Record<string, any>>} MapEvent */

/** The map as the game master sees it, and what clicks on it do. */
export class StageMap extends Part {
  #map = this.watch((state) => state.view?.location_data?.map);
  #visibility = this.watch((state) => state.view?.encounter_room_visibility);
  #doors = this.watch((state) => state.view?.encounter_door_status);
  #tokens = this.watch((state) => state.view?.encounter_tokens);
  #selected = this.arranged((state) => state.selected);
  #piece = this.arranged((state) => state.piece);

  /** @param {MapEvent} event */
  #room({ detail }) {
    if (!desk.state.piece) {
      toggleRoom(detail.id);
    }
  }

  /** @param {MapEvent} event */
  #door({ detail }) {
    const door = this.#deck().connections?.find((/** @type {any} */ one) => String(one.id) === detail.id);
    if (door && !desk.state.piece) {
      turnDoor(door);
    }
  }

  /** @param {MapEvent} event */
  #token({ detail }) {
    if (desk.state.piece) {
      const { x, y, room_id: room } = this.#tokens.value[detail.id];
      put(desk.state.piece, { x, y, room });
    } else {
      desk.update({ selected: desk.state.selected === detail.id ? '' : detail.id, tool: 'tokens' });
    }
  }

  /** @param {MapEvent} event */
  #thing({ detail }) {
    if (detail.kind === 'terminal' && detail.thing?.terminal_slug && !desk.state.piece) {
      toggleTerminal(store.state.view?.location_slug, detail.thing.terminal_slug);
    }
  }

  /** @param {MapEvent} event */
  async #move({ detail: { id, x, y, room }, currentTarget }) {
    if (!await moveToken(id, x, y, room ?? '')) {
      /** @type {any} */ (currentTarget).revert(id);
    }
  }

  /** @param {MapEvent} event */
  #cell({ detail }) {
    if (desk.state.piece) {
      put(desk.state.piece, detail);
    }
  }

  /** @param {MapEvent} event */
  #drop({ detail }) {
    if (TYPES.includes(detail.data?.type)) {
      put(detail.data, detail);
    }
  }

  /** @param {MouseEvent} event */
  #menu(event) {
    const door = /** @type {Element} */ (event.target).closest('[data-door]')?.getAttribute('data-door');
    if (door) {
      event.preventDefault();
      desk.update({ menu: { door, x: event.clientX, y: event.clientY } });
    }
  }

  #deck() {
    const map = this.#map.value ?? {};
    return map.current_deck ?? map;
  }

  #hand() {
    const piece = this.#piece.value;
    return html`<p class=${piece ? 'hand' : 'hand is-empty'} role="status">${piece ? html`Click the map to place ${piece.name}
      <button type="button" @click=${() => desk.update({ piece: undefined })}>Put away</button>` : nothing}</p>`;
  }

  render() {
    return this.#map.value ? html`<deck-map class=${this.#piece.value ? 'placing' : ''}
      .deck=${this.#deck()} .visibility=${this.#visibility.value} .doors=${this.#doors.value}
      .tokens=${this.#tokens.value} .decks=${this.#map.value.manifest?.decks ?? []}
      .gm=${true} .movable=${true} .selected=${this.#selected.value}
      @room-click=${this.#room} @door-click=${this.#door} @token-click=${this.#token}
      @thing-click=${this.#thing} @token-move=${this.#move}
      @cell-click=${this.#cell} @cell-drop=${this.#drop} @contextmenu=${this.#menu}></deck-map>${this.#hand()}` : nothing;
  }
}
customElements.define('stage-map', StageMap);
