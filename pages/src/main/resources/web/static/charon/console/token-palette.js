// @ts-check
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { matches } from '../lib/locations.js';
import { pictureAddress } from '../lib/pictures.js';
import { desk, filter } from './desk.js';
import { Part, textOf } from './part.js';
import { pieces, TYPES } from './pieces.js';
import { CREW, missingCrew } from './token-actions.js';

/** @typedef {import('./desk.js').Piece} Piece */

/** What the game master knows a piece by. @param {Piece} piece */
const titleIn = (piece) => piece.title || piece.name;

/** The pieces to take: chosen and put down by a click on the map, or dragged onto it. */
export class TokenPalette extends Part {
  #images = this.watch((state) => state.images);
  #piece = this.arranged((state) => state.piece);
  #missing = this.watch((state) => (state.view?.location_data?.map ? missingCrew(state.crew, state.view).length : 0));
  #unseen = this.arranged((state) => state.unseen);
  #several = this.arranged((state) => state.several);
  #filter = this.arranged((state) => state.filters.tokens ?? '');

  /** @param {Piece} piece */
  #take(piece) {
    const held = desk.state.piece?.key === piece.key;
    desk.update(held ? { piece: undefined } : { piece, selected: [], pane: 'stage' });
  }

  /** @param {DragEvent} drag @param {Piece} piece */
  #drag(drag, piece) {
    const held = desk.state.piece?.key === piece.key ? desk.state.piece : piece;
    const data = /** @type {DataTransfer} */ (drag.dataTransfer);
    data.setData('application/json', JSON.stringify(held));
    data.effectAllowed = 'copy';
  }

  /** @param {Partial<Piece>} changes */
  #change(changes) {
    desk.update({ piece: { .../** @type {Piece} */ (desk.state.piece), ...changes } });
  }

  #hand() {
    const piece = this.#piece.value;
    const fixed = !piece || piece.key === CREW.key;
    return html`<div class="in-hand">
      <input type="text" aria-label="Name of the token" ?disabled=${fixed}
        placeholder=${piece?.type === 'creature' ? 'Name that the players see, or none' : 'Name'} .value=${piece?.name ?? ''}
        @input=${(/** @type {Event} */ event) => this.#change({ name: textOf(event) })}>
      <select aria-label="Type of the token" ?disabled=${fixed}
        @change=${(/** @type {Event} */ event) => this.#change({ type: textOf(event) })}>
        ${TYPES.map((type) => html`<option .selected=${type === piece?.type}>${type}</option>`)}</select>
      <button type="button" class="toggle" aria-pressed=${this.#several.value} title="Keep the token in the hand"
        @click=${() => desk.update({ several: !desk.state.several })}>Several</button>
      <button type="button" class="toggle" aria-pressed=${this.#unseen.value} title="Players do not see what is placed. Once: hold Alt"
        @click=${() => desk.update({ unseen: !desk.state.unseen })}>Hidden</button></div>`;
  }

  render() {
    const crew = this.#missing.value ? [{ ...CREW, title: `The crew, ${this.#missing.value}` }] : [];
    const list = [...crew, ...pieces(this.#images.value)]
      .filter((piece) => matches(`${titleIn(piece)} ${piece.type}`, this.#filter.value));
    return html`<section class="palette" aria-label="Tokens to place">
      <input type="search" placeholder="Filter tokens to place" aria-label="Filter tokens to place"
        .value=${this.#filter.value}
        @input=${(/** @type {Event} */ event) => filter('tokens', textOf(event))}>
      ${this.#hand()}
      <ul class="scroll thumbs">${repeat(list, (piece) => piece.key, (piece) => html`<li>
        <button type="button" class="thumb toggle" draggable="true" data-piece=${piece.key}
          title="${titleIn(piece)}, ${piece.type}" aria-pressed=${this.#piece.value?.key === piece.key}
          @click=${() => this.#take(piece)} @dragstart=${(/** @type {DragEvent} */ drag) => this.#drag(drag, piece)}>
          ${piece.image_url ? html`<img src=${pictureAddress(piece.image_url, piece.image_version)} alt="" loading="lazy" draggable="false">`
            : html`<span class="faceless" aria-hidden="true">${piece.key === CREW.key ? '●●●' : '◆'}</span>`}
          <span class="name">${titleIn(piece)}</span></button></li>`)}</ul>
      ${list.length ? nothing : html`<p class="empty quiet">Nothing of that name.</p>`}</section>`;
  }
}
customElements.define('token-palette', TokenPalette);
