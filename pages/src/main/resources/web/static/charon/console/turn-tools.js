// @ts-check
import { html, nothing } from 'lit';
import { keepDraft } from './desk.js';
import { Part, textOf } from './part.js';
import { nextTurn, setTurns, turnsOfTokens } from './thing-actions.js';

/** @typedef {import('./thing-actions.js').Turn} Turn */

const NAME = 'turn.name';

/** Whose turn it is, and who comes next. */
export class TurnTools extends Part {
  #order = this.watch((state) => state.view?.order);
  #tokens = this.watch((state) => Object.keys(state.view?.encounter_tokens ?? {}).length);
  #selected = this.arranged((state) => state.selected);
  #name = this.arranged((state) => state.drafts[NAME] ?? '');

  /** @returns {{ entries: readonly Turn[], now: number }} */
  #turns() {
    return this.#order.value ?? { entries: [], now: 0 };
  }

  /** @param {Event} event */
  async #add(event) {
    event.preventDefault();
    const { entries, now } = this.#turns();
    const name = this.#name.value.trim();
    if (name && await setTurns([...entries, { name }], now)) {
      keepDraft(NAME, undefined);
    }
  }

  /** @param {number} place @param {number} by how far it goes down the list */
  #move(place, by) {
    const { entries, now } = this.#turns();
    const all = [...entries];
    all.splice(place + by, 0, ...all.splice(place, 1));
    setTurns(all, all.indexOf(entries[now]));
  }

  /** @param {number} place */
  #remove(place) {
    const { entries, now } = this.#turns();
    setTurns(entries.filter((_, each) => each !== place), place < now ? now - 1 : now);
  }

  /** @param {Turn} entry @param {number} place */
  #row({ name }, place) {
    const { entries, now } = this.#turns();
    return html`<li class="turn-row" aria-current=${place === now ? 'true' : nothing}>
      <button type="button" class="turn-line" title="It is the turn of ${name}" @click=${() => setTurns(entries, place)}><span class="name">${name}</span></button>
      <button type="button" class="square plain" aria-label="${name}, earlier" title="Earlier" ?disabled=${place === 0} @click=${() => this.#move(place, -1)}>↑</button>
      <button type="button" class="square plain" aria-label="${name}, no turn" title="No turn" @click=${() => this.#remove(place)}>×</button></li>`;
  }

  #make() {
    const many = this.#selected.value.length;
    return html`<form class="thing-row" @submit=${this.#add}>
      <input type="text" name="turn" aria-label="Another turn" placeholder="Another name" maxlength="200" autocomplete="off" .value=${this.#name.value}
        @input=${(/** @type {Event} */ event) => keepDraft(NAME, textOf(event) || undefined)}>
      <button type="submit" ?disabled=${!this.#name.value.trim()}>Add</button>
      <button type="button" data-act="turns-of-tokens" ?disabled=${!this.#tokens.value} title="Whoever is on the map; the selected tokens, if there are some"
        @click=${() => setTurns(turnsOfTokens())}>${many ? `${many} selected` : 'From the map'}</button></form>`;
  }

  render() {
    const { entries } = this.#turns();
    return html`<section class="thing-part" aria-label="Turns"><h2>Turns <span class="quiet"></span>
        ${entries.length ? html`<button type="button" @click=${() => setTurns([])}>End</button>
          <button type="button" class="primary" data-act="next-turn" title="Key N" @click=${nextTurn}>Next</button>` : nothing}</h2>
      ${entries.length ? html`<ol class="list">${entries.map((entry, place) => this.#row(entry, place))}</ol>` : nothing}
      ${this.#make()}</section>`;
  }
}
customElements.define('turn-tools', TurnTools);
