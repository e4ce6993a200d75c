// @ts-check
import { LitElement, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Watched } from '../lib/store.js';
import { records, text } from '../lib/values.js';
import { crewCard, personCard } from './bridge-cards.js';
import { bringIntoSight, Led, opened } from './lead.js';
import { store } from './state.js';

/** The crew, and the people they have met. */
export class BridgePersonnel extends LitElement {
  static properties = { open: { state: true }, shown: { state: true } };

  #crew = new Watched(this, store, (state) => state.page.crew);

  #npcs = new Watched(this, store, (state) => state.page.npcs);

  #led = new Led(this, ({ person, scroll }) => {
    if (person !== undefined) {
      this.open = person && `crew-${person}`;
      this.shown = person;
      this.#comes = Boolean(person) && scroll === undefined;
    }
  });

  /** Whether whom the game master leads to is still to come into sight. */
  #comes = false;

  constructor() {
    super();
    /** id of whom the game master has led to */
    this.shown = '';
    /** the key of the card whose details are shown */
    this.open = '';
  }

  createRenderRoot() { return this; }

  render() {
    const crew = keyed(records(this.#crew.value));
    const met = keyed(records(this.#npcs.value).filter((person) => person.met !== false));
    return html`
      <div class="scroll">
        <h2>Crew</h2>
        ${crew.length ? html`<ul class="crew">${repeat(crew, ({ key }) => key, ({ key, person }) => html`
          <li>${crewCard(person, this.open === `crew-${key}`, () => this.#toggle(key))}</li>`)}</ul>`
    : html`<p class="quiet">No crew on file.</p>`}
        ${met.length ? html`<h2>Known persons</h2>
          <ul class="people">${repeat(met, ({ key }) => key, ({ person }) => html`
            <li @click=${() => opened(this, { person: text(person.id) })}>${personCard(person, text(person.id) !== '' && person.id === this.shown)}</li>`)}</ul>` : nothing}
      </div>`;
  }

  /** @param {string} key */
  #toggle(key) {
    const opens = this.open !== `crew-${key}`;
    this.open = opens ? `crew-${key}` : '';
    opened(this, { person: opens ? key : '' });
  }

  updated() {
    const there = this.#comes && [...this.querySelectorAll('[data-person]')].find((card) => card.getAttribute('data-person') === this.shown);
    if (there) {
      this.#comes = false;
      bringIntoSight(there, this.querySelector('.scroll'));
    }
  }
}

/**
 * Each person with something that tells them apart; ids and names may be missing, or twice.
 *
 * @param {Record<string, any>[]} people
 */
function keyed(people) {
  const seen = new Set();
  return people.map((person, place) => {
    const wanted = text(person.id) || text(person.name);
    const key = wanted && !seen.has(wanted) ? wanted : `${wanted}#${place}`;
    seen.add(key);
    return { key, person };
  });
}
customElements.define('bridge-personnel', BridgePersonnel);
