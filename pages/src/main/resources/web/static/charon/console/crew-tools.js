// @ts-check
import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { matches } from '../lib/locations.js';
import { crewNow } from '../lib/standing.js';
import { record, text } from '../lib/values.js';
import { sayOf } from './actions.js';
import { keepDraft } from './desk.js';
import { leave } from './keyboard.js';
import { Part, textOf } from './part.js';
import './value-step.js';

const VALUES = { stress: 'Stress', health: 'Health', wounds: 'Wounds' };

/** @param {unknown} value a list, or one text */
const listed = (value) => (Array.isArray(value) ? value : [value]).map((one) => text(one)).filter(Boolean).join(', ');

/** How the crew is. */
export class CrewTools extends Part {
  #crew = this.watch((state) => state.crew);
  #said = this.watch((state) => state.view?.crew_values);
  #filter = this.arranged((state) => state.filters.people ?? '');
  #drafts = this.arranged((state) => state.drafts);

  /** @param {SubmitEvent} event @param {string} id @param {string} words */
  async #say(event, id, words) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    const conditions = [...new Set(words.split(',').map((one) => one.trim()).filter(Boolean))];
    if (await sayOf(id, { conditions })) {
      keepDraft(`crew.${id}`, undefined);
      leave(form);
    }
  }

  /** @param {Record<string, any>} person */
  #person(person) {
    const id = text(person.id);
    const name = text(person.name, id);
    const said = record(record(this.#said.value)[id]);
    const draft = this.#drafts.value[`crew.${id}`];
    const words = draft ?? listed(person.conditions);
    return html`<fieldset class="system" data-crew=${id}><legend>${name}</legend>
      <div class="steps">${Object.entries(VALUES).map(([member, title]) => html`
        <value-step .person=${id} .member=${member} .name=${title} .owner=${name} .value=${person[member]}
          .said=${member in said}></value-step>`)}</div>
      <form class="info" @submit=${(/** @type {SubmitEvent} */ event) => this.#say(event, id, words)}>
        <input type="text" aria-label="Conditions of ${name}, with commas between" placeholder="Conditions" autocomplete="off"
          .value=${words} @input=${(/** @type {Event} */ event) => keepDraft(`crew.${id}`, textOf(event))}>
        <button type="submit" ?disabled=${draft === undefined}>Set</button></form>
    </fieldset>`;
  }

  render() {
    const crew = crewNow(this.#crew.value, this.#said.value)
      .filter(({ id, name }, place, all) => text(id) && all.findIndex((other) => text(other.id) === text(id)) === place
        && matches(`${text(name)} ${text(id)}`, this.#filter.value));
    return html`${repeat(crew, ({ id }) => text(id), (person) => this.#person(person))}`;
  }
}
customElements.define('crew-tools', CrewTools);
