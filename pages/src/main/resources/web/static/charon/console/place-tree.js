// @ts-check
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { rows, terminalName } from '../lib/locations.js';
import { readTerminal, showPlace, showTerminal } from './actions.js';
import { desk } from './desk.js';
import { KEPT } from './glyphs.js';
import { Part, textOf } from './part.js';
import { remembered } from './place-memory.js';

/** @typedef {import('../lib/locations.js').Row} Row */
/** @typedef {import('../lib/locations.js').Terminal} Terminal */

/** All locations and their comm terminals: one click shows a location, and reads a terminal; another shows it. */
export class PlaceTree extends Part {
  #places = this.watch((state) => state.locations);
  #current = this.watch((state) => (state.view?.view_type === 'ENCOUNTER' ? state.view.location_slug : ''));
  #overlayPlace = this.watch((state) => state.view?.overlay_location_slug);
  #overlay = this.watch((state) => state.view?.overlay_terminal_slug);
  #read = this.arranged((state) => state.terminal);
  #remembered = this.watch((state) => state.remembered);
  #search = this.arranged((state) => state.search);
  #folds = this.arranged((state) => state.folds);

  /** @param {Row} row @param {boolean} folded */
  #fold(row, folded) {
    desk.update({ folds: { ...desk.state.folds, [row.path]: folded } });
  }

  /** Arrows go through the list, from the search down and back. @param {KeyboardEvent} press */
  #move(press) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[press.key];
    if (step) {
      const stops = /** @type {HTMLElement[]} */ ([...this.querySelectorAll('input, .show')]);
      stops[stops.indexOf(/** @type {HTMLElement} */ (press.target)) + step]?.focus();
      press.preventDefault();
    }
  }

  /** @param {KeyboardEvent} press @param {Row[]} list */
  #searchKey(press, list) {
    if (press.key === 'Enter') {
      const hit = list.find((row) => row.hit) ?? list.find((row) => row.terminals.length > 0);
      if (hit) {
        showPlace(hit.place.slug);
        desk.update({ search: '' });
        /** @type {HTMLElement} */ (press.target).blur(); // keys are keys again
      }
    } else if (press.key === 'Escape' && desk.state.search) {
      desk.update({ search: '' });
      press.preventDefault();
    }
  }

  /** @param {KeyboardEvent} press @param {Row} row */
  #rowKey(press, row) {
    if (row.foldable && (press.key === 'ArrowLeft' || press.key === 'ArrowRight')) {
      this.#fold(row, press.key === 'ArrowLeft');
      press.preventDefault();
    }
  }

  /** @param {Row} row @param {Terminal} terminal */
  #terminal(row, terminal) {
    const { slug } = row.place;
    const read = this.#read.value?.slug === terminal.slug && this.#read.value.place === slug;
    return html`<li><button type="button" class="show terminal" data-terminal=${terminal.slug}
      title="Read: ${terminal.description} Double click: show it" aria-current=${read ? 'true' : nothing}
      aria-pressed=${this.#overlay.value === terminal.slug && this.#overlayPlace.value === slug}
      @click=${(/** @type {MouseEvent} */ click) => (read && click.detail === 0 ? showTerminal : readTerminal)(slug, terminal.slug)}
      @dblclick=${() => showTerminal(slug, terminal.slug)}><span class="mark" aria-hidden="true">▤</span>
      <span class="name">${terminalName(terminal)}</span></button></li>`;
  }

  /** The mark of a place that remembers how it was left. @param {string} slug */
  #memory(slug) {
    const place = this.#remembered.value.find((one) => one.location_slug === slug && one.location_slug !== this.#current.value);
    return place ? html`<button type="button" class="kept" title=${remembered(place)} aria-label="What ${place.name} remembers"
      aria-haspopup="true" @click=${(/** @type {MouseEvent} */ event) => {
        const { left, bottom } = /** @type {Element} */ (event.currentTarget).getBoundingClientRect();
        desk.update({ memory: { place: slug, x: left, y: bottom } });
      }}>${KEPT}</button>` : nothing;
  }

  /** @param {Row} row */
  #row(row) {
    const { place } = row;
    return html`<li class="place" data-depth=${Math.min(row.depth, 4)} data-place=${place.slug}>
      <div class=${`place-line${row.hit ? ' hit' : ''}${row.foldable ? ' can-fold' : ''}`}>
        ${row.foldable ? html`<button type="button" class="fold" aria-expanded=${row.open}
          aria-label="What is in ${place.name}" ?disabled=${Boolean(this.#search.value.trim())}
          @click=${() => this.#fold(row, row.open)}>${row.open ? '▾' : '▸'}</button>` : nothing}
        <button type="button" class="show" title="${[place.type, place.status].filter(Boolean).join(', ')}. ${place.description}"
          aria-pressed=${this.#current.value === place.slug}
          @keydown=${(/** @type {KeyboardEvent} */ press) => this.#rowKey(press, row)}
          @click=${() => showPlace(place.slug)}><span class="name">${place.name}</span>
          <span class="kind">${place.has_map ? 'map' : place.type}</span></button>
        ${this.#memory(place.slug)}
      </div>
      ${row.terminals.length ? html`<ul>${repeat(row.terminals, (terminal) => terminal.slug,
        (terminal) => this.#terminal(row, terminal))}</ul>` : nothing}</li>`;
  }

  render() {
    const list = rows(this.#places.value, this.#search.value, this.#folds.value);
    return html`
      <input type="search" id="place-search" placeholder="Search locations" aria-label="Search locations"
        autocomplete="off" .value=${this.#search.value}
        @input=${(/** @type {Event} */ event) => desk.update({ search: textOf(event) })}
        @keydown=${(/** @type {KeyboardEvent} */ press) => { this.#searchKey(press, list); this.#move(press); }}>
      <ul class="tree" @keydown=${(/** @type {KeyboardEvent} */ press) => this.#move(press)}>
        ${repeat(list, (row) => row.path, (row) => this.#row(row))}
      </ul>
      ${list.length === 0 && this.#places.value.length ? html`<p class="quiet">Nothing of that name.</p>` : nothing}`;
  }
}
customElements.define('place-tree', PlaceTree);
