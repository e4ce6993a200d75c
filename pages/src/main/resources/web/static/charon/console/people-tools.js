// @ts-check
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { matches } from '../lib/locations.js';
import { pictureAddress } from '../lib/pictures.js';
import { hidePortraits, togglePortrait } from './actions.js';
import { filter } from './desk.js';
import { Part, textOf } from './part.js';
import './crew-tools.js';

/** How the crew is; the portraits of people, to be shown and taken away. */
export class PeopleTools extends Part {
  #people = this.watch((state) => state.view?.encounter_npc_data);
  #shown = this.watch((state) => state.view?.encounter_active_portraits ?? []);
  #filter = this.arranged((state) => state.filters.people ?? '');

  render() {
    const people = Object.values(this.#people.value ?? {})
      .filter((person) => matches(`${person.name} ${person.id}`, this.#filter.value));
    const shown = this.#shown.value;
    return html`
      <div class="tool-row">
        <input type="search" placeholder="Filter people" aria-label="Filter people" .value=${this.#filter.value}
          @input=${(/** @type {Event} */ event) => filter('people', textOf(event))}>
        <button type="button" ?disabled=${shown.length === 0} @click=${hidePortraits}>Hide all</button>
      </div>
      <div class="scroll"><crew-tools></crew-tools>
      <ul class="thumbs">${repeat(people, (person) => person.id, (person) => html`<li>
        <button type="button" class="thumb toggle" data-person=${person.id} title=${person.name}
          aria-pressed=${shown.includes(person.id)} @click=${() => togglePortrait(person.id)}>
          ${person.portrait ? html`<img src=${pictureAddress(person.portrait, person.portrait_version)} alt="" loading="lazy">`
            : html`<span class="faceless" aria-hidden="true">${person.name.slice(0, 1)}</span>`}
          <span class="name">${person.name}</span></button></li>`)}</ul>
      ${people.length ? nothing : html`<p class="empty quiet">No portrait of that name.</p>`}</div>`;
  }
}
customElements.define('people-tools', PeopleTools);
