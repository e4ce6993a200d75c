// @ts-check
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { isElsewhere } from '../lib/deck.js';
import { decks, deckIdOf } from '../lib/plan.js';
import { desk } from './desk.js';
import { Part } from './part.js';
import { clearTokens, removeTokens, TOKEN_STATES, titleOf, toggleState } from './token-actions.js';
import './token-look.js';
import './token-palette.js';

const SURE_MS = 3_000;

/** The tokens: those on the map, the selected ones, and those to be placed. */
export class TokenTools extends Part {
  static properties = { sure: { state: true } };

  #tokens = this.watch((state) => state.view?.encounter_tokens ?? {});
  #deck = this.watch((state) => deckIdOf(state.view ?? {}));
  #map = this.watch((state) => state.view?.location_data?.map);
  #selected = this.arranged((state) => state.selected);

  constructor() {
    super();
    this.watch((state) => state.images); // creatures are told apart by them
    /** Whether the next click clears all. */
    this.sure = false;
  }

  #clear() {
    if (this.sure) {
      clearTokens();
    } else {
      setTimeout(() => { this.sure = false; }, SURE_MS);
    }
    this.sure = !this.sure;
  }

  #card() {
    const ids = this.#selected.value.filter((id) => this.#tokens.value[id]);
    const these = ids.map((id) => this.#tokens.value[id]);
    const [token] = these;
    const title = these.length > 1 ? `${these.length} tokens` : token && titleOf(token);
    return html`<section class="token-card" aria-label="Selected tokens" data-token=${ids.length ? ids.join(' ') : nothing}>
      ${token ? html`<h2><span class="name" title=${these.map(titleOf).join(', ')}>${title}</span>
          <span class="quiet">${these.length > 1 ? nothing : token.type}</span>
          <button type="button" class="danger" title="Key Delete" @click=${() => removeTokens(ids)}>Remove</button></h2>
        <div class="states" role="group" aria-label="Status of ${title}">${TOKEN_STATES.map((state) => {
          const count = these.filter(({ status }) => status.includes(state)).length;
          return html`<button type="button" class="toggle" data-status=${state}
            aria-pressed=${count === these.length ? 'true' : count ? 'mixed' : 'false'}
            @click=${() => toggleState(ids, state)}>${state}</button>`;
        })}</div><token-look></token-look>`
        : html`<p class="quiet">Select tokens on the map or in the list to change their status: several with Shift, or a finger
          that stays.</p>`}
    </section>`;
  }

  /** @param {MouseEvent} click @param {string} id */
  #select(click, id) {
    const before = this.#selected.value.filter((one) => this.#tokens.value[one]);
    const others = before.filter((one) => one !== id);
    const was = others.length < before.length;
    if (click.shiftKey || click.ctrlKey || click.metaKey) {
      desk.update({ selected: was ? others : [...others, id] });
    } else {
      desk.update({ selected: was && others.length === 0 ? [] : [id] });
    }
  }

  /** @param {[string, Record<string, any>]} entry */
  #row([id, token]) {
    const deck = isElsewhere(token, this.#deck.value)
      ? decks({ location_data: { map: this.#map.value } }).find((one) => one.id === token.deck_id)?.name ?? 'elsewhere' : '';
    return html`<li><button type="button" class="toggle" data-token=${id} aria-pressed=${this.#selected.value.includes(id)}
      @click=${(/** @type {MouseEvent} */ click) => this.#select(click, id)}>
      <span class="name">${titleOf(token)}</span>
      ${token.status.length || deck ? html`<span class="warn">${[...token.status, deck].filter(Boolean).join(', ')}</span>` : nothing}</button></li>`;
  }

  render() {
    const tokens = Object.entries(this.#tokens.value);
    return html`${this.#card()}
      <section class="placed" aria-label="Tokens on the map">
        <h2>On the map <span class="quiet">${tokens.length}</span>
          <button type="button" ?disabled=${tokens.length === 0} title="Select all. On the map: Ctrl+A"
            @click=${() => desk.update({ selected: tokens.map(([id]) => id) })}>All</button>
          <button type="button" class=${this.sure ? 'danger' : ''} ?disabled=${tokens.length === 0}
            @click=${this.#clear}>${this.sure ? 'Really clear?' : 'Clear all'}</button></h2>
        <ul class="pairs scroll">${repeat(tokens, ([id]) => id, (entry) => this.#row(entry))}</ul></section>
      <token-palette></token-palette>`;
  }
}
customElements.define('token-tools', TokenTools);
