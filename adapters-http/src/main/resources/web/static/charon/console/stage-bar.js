// @ts-check
import { html, nothing } from 'lit';
import { currentRooms, decks } from '../lib/plan.js';
import { hideTerminal, setRooms, showDeck } from './actions.js';
import { Part } from './part.js';

/** What belongs to the whole map: its decks and its rooms. */
export class StageBar extends Part {
  #view = this.watch((state) => (state.view?.location_data?.map ? state.view : undefined));
  #overlay = this.watch((state) => state.view?.overlay_terminal_slug);

  #decks() {
    const view = this.#view.value;
    const all = view ? decks(view) : [];
    return all.length > 1 ? html`<div class="decks" role="group" aria-label="Deck">
      ${all.map((deck) => html`<button type="button" data-deck=${deck.id} aria-pressed=${deck.current}
        @click=${() => showDeck(deck)}>${deck.name}</button>`)}</div>` : nothing;
  }

  #rooms() {
    const view = this.#view.value;
    const rooms = view ? currentRooms(view).map((room) => room.id) : [];
    return rooms.length ? html`<div role="group" aria-label="Rooms of this deck">
      <button type="button" @click=${() => setRooms(rooms, true)}>Reveal all</button>
      <button type="button" @click=${() => setRooms(rooms, false)}>Hide all</button></div>` : nothing;
  }

  render() {
    return html`<div class="stage-bar">${this.#decks()}
      <div class="end">${this.#overlay.value
        ? html`<button type="button" class="overlay" title="Key T" @click=${hideTerminal}>Hide the terminal</button>`
        : nothing}${this.#rooms()}</div></div>`;
  }
}
customElements.define('stage-bar', StageBar);
