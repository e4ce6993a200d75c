// @ts-check
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { clearTokens, removeToken, TOKEN_STATES, toggleState } from './actions.js';
import { desk } from './desk.js';
import { Part } from './part.js';
import './token-palette.js';

const SURE_MS = 3_000;

/** The tokens: those on the map, the selected one, and those to be placed. */
export class TokenTools extends Part {
  static properties = { sure: { state: true } };

  #tokens = this.watch((state) => state.view?.encounter_tokens ?? {});
  #selected = this.arranged((state) => state.selected);

  constructor() {
    super();
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
    const id = this.#selected.value;
    const token = this.#tokens.value[id];
    return html`<section class="token-card" aria-label="Selected token" data-token=${token ? id : nothing}>
      ${token ? html`<h2><span class="name">${token.name}</span> <span class="quiet">${token.type}</span>
          <button type="button" class="danger" title="Key Delete" @click=${() => removeToken(id)}>Remove</button></h2>
        <div class="states" role="group" aria-label="Status of ${token.name}">${TOKEN_STATES.map((state) => html`
          <button type="button" class="toggle" data-status=${state} aria-pressed=${token.status.includes(state)}
            @click=${() => toggleState(id, state)}>${state}</button>`)}</div>`
        : html`<p class="quiet">Select a token on the map or in the list to change its status.</p>`}
    </section>`;
  }

  /** @param {[string, Record<string, any>]} entry */
  #row([id, token]) {
    return html`<li><button type="button" class="toggle" data-token=${id} aria-pressed=${id === this.#selected.value}
      @click=${() => desk.update({ selected: id === this.#selected.value ? '' : id })}>
      <span class="name">${token.name}</span>
      ${token.status.length ? html`<span class="warn">${token.status.join(', ')}</span>` : nothing}</button></li>`;
  }

  render() {
    const tokens = Object.entries(this.#tokens.value);
    return html`${this.#card()}
      <section class="placed" aria-label="Tokens on the map">
        <h2>On the map <span class="quiet">${tokens.length}</span>
          <button type="button" class=${this.sure ? 'danger' : ''} ?disabled=${tokens.length === 0}
            @click=${this.#clear}>${this.sure ? 'Really clear?' : 'Clear all'}</button></h2>
        <ul class="pairs scroll">${repeat(tokens, ([id]) => id, (entry) => this.#row(entry))}</ul></section>
      <token-palette></token-palette>`;
  }
}
customElements.define('token-tools', TokenTools);
