// @ts-check
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { matches } from '../lib/locations.js';
import { chooseRoom, setRooms, toggleRoom } from './actions.js';
import { filter } from './desk.js';
import { eyeButton } from './eye-button.js';
import { Part, textOf } from './part.js';

/** The rooms of all decks: what the players see of them. */
export class RoomTools extends Part {
  #decks = this.watch((state) => state.decks);
  #visibility = this.watch((state) => state.view?.encounter_room_visibility ?? {});
  #deck = this.watch((state) => state.view?.encounter_deck_id);
  #filter = this.arranged((state) => state.filters.rooms ?? '');
  #chosen = this.arranged((state) => state.room);

  /**
   * Space reveals, and does not press the button as well.
   *
   * @param {KeyboardEvent} press
   * @param {string} room none: the key is let go
   */
  #key(press, room) {
    if (press.key === ' ') {
      press.preventDefault();
      if (room && !press.repeat) {
        toggleRoom(room);
      }
    }
  }

  /** @param {Record<string, any>} deck */
  #rooms(deck) {
    const rooms = deck.rooms.filter((/** @type {any} */ room) => matches(`${room.name ?? ''} ${room.id}`, this.#filter.value));
    return html`<ul class="pairs">${repeat(rooms, (/** @type {any} */ room) => room.id, (/** @type {any} */ room) => {
      const id = String(room.id);
      const name = room.name || id;
      const visible = this.#visibility.value[id] !== false;
      return html`<li class=${visible ? 'room-row is-visible' : 'room-row'}>${eyeButton(id, name, visible)}
        <button type="button" class="choose" data-room=${id} title=${room.description ?? ''} aria-pressed=${id === this.#chosen.value}
          aria-keyshortcuts="Space" @click=${() => chooseRoom(id)} @dblclick=${() => toggleRoom(id)}
          @keydown=${(/** @type {KeyboardEvent} */ press) => this.#key(press, id)}
          @keyup=${(/** @type {KeyboardEvent} */ press) => this.#key(press, '')}><span class="name">${name}</span></button></li>`;
    })}</ul>`;
  }

  /** @param {Record<string, any>} deck */
  #list(deck) {
    const ids = deck.rooms.map((/** @type {any} */ room) => String(room.id));
    const seen = ids.filter((/** @type {string} */ id) => this.#visibility.value[id] !== false).length;
    return html`<section class="deck" data-deck=${deck.id}>
      <h2><span class="name">${deck.name || 'Rooms'}</span>
        ${deck.id === this.#deck.value ? html`<span class="badge good">on</span>` : nothing}
        <span class="quiet">${seen}/${ids.length}</span>
        <button type="button" aria-label="All of ${deck.name || 'the map'}"
          @click=${() => setRooms(ids, true)}>All</button>
        <button type="button" aria-label="None of ${deck.name || 'the map'}"
          @click=${() => setRooms(ids, false)}>None</button></h2>
      ${this.#rooms(deck)}</section>`;
  }

  render() {
    const decks = this.#decks.value;
    return decks.length ? html`
      <input type="search" placeholder="Filter rooms" aria-label="Filter rooms" .value=${this.#filter.value}
        @input=${(/** @type {Event} */ event) => filter('rooms', textOf(event))}>
      <div class="scroll">${repeat(decks, (deck) => deck.id, (deck) => this.#list(deck))}</div>`
      : html`<p class="empty quiet">Rooms, once a map is shown.</p>`;
  }
}
customElements.define('room-tools', RoomTools);
