// @ts-check
import { html } from 'lit';
import { shipNow } from '../lib/standing.js';
import { record } from '../lib/values.js';
import { setSystem } from './actions.js';
import { keepDraft } from './desk.js';
import { leave } from './keyboard.js';
import { Part, textOf } from './part.js';
import './value-step.js';

const SYSTEMS = { life_support: 'Life support', engines: 'Engines', weapons: 'Weapons', comms: 'Comms' };
const VALUES = { hull: 'Hull', armor: 'Armor' };
const STATES = ['ONLINE', 'STRESSED', 'DAMAGED', 'CRITICAL', 'OFFLINE'];

/** The state of the crew's ship. */
export class ShipTools extends Part {
  #ship = this.watch((state) => state.ship);
  #said = this.watch((state) => state.view?.ship_values);
  #drafts = this.arranged((state) => state.drafts);

  /** @param {SubmitEvent} event @param {string} system @param {string} text */
  async #say(event, system, text) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    if (await setSystem(system, { info: text.trim() || null })) {
      keepDraft(`ship.${system}`, undefined);
      leave(form);
    }
  }

  /** @param {string} system @param {string} name */
  #system(system, name) {
    const { status, condition, info } = this.#ship.value?.systems?.[system] ?? {};
    const draft = this.#drafts.value[`ship.${system}`];
    return html`<fieldset class="system" data-system=${system}><legend>${name}</legend>
      <div class="states" role="group" aria-label="Status of ${name}">${STATES.map((state) => html`
        <button type="button" class="state" data-state=${state} aria-pressed=${state === status}
          @click=${() => setSystem(system, { status: state })}>${state}</button>`)}</div>
      <label class="condition"><span class="visually-hidden">Condition of ${name}</span>
        <input type="range" min="0" max="100" .value=${String(condition ?? 0)}
          @change=${(/** @type {Event} */ event) => setSystem(system, { condition: Number(textOf(event)) })}>
        <output>${condition ?? '–'}</output></label>
      <form class="info" @submit=${(/** @type {SubmitEvent} */ event) => this.#say(event, system, draft ?? info ?? '')}>
        <input type="text" aria-label="Line about ${name}" autocomplete="off" .value=${draft ?? info ?? ''}
          @input=${(/** @type {Event} */ event) => keepDraft(`ship.${system}`, textOf(event))}>
        <button type="submit" ?disabled=${draft === undefined}>Set</button></form>
    </fieldset>`;
  }

  #values() {
    const said = record(this.#said.value);
    const ship = shipNow(this.#ship.value, said);
    return html`<div class="steps">${Object.entries(VALUES).map(([member, name]) => html`
      <value-step .member=${member} .name=${name} .owner=${'the ship'} .value=${ship[member]} .said=${member in said}></value-step>`)}</div>`;
  }

  render() {
    return this.#ship.value
      ? html`<h2 class="ship-name">${this.#ship.value.name}</h2>
        <div class="scroll">${this.#values()}${Object.entries(SYSTEMS).map(([system, name]) => this.#system(system, name))}</div>`
      : html`<p class="empty quiet">The campaign has no ship.</p>`;
  }
}
customElements.define('ship-tools', ShipTools);
