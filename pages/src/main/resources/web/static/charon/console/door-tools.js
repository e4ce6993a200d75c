// @ts-check
import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { matches } from '../lib/locations.js';
import { currentRooms } from '../lib/plan.js';
import { doorState, turnDoor } from './actions.js';
import { desk, filter } from './desk.js';
import { Part, textOf } from './part.js';

/** The doors of the shown deck. */
export class DoorTools extends Part {
  #map = this.watch((state) => state.view?.location_data?.map);
  #said = this.watch((state) => state.view?.encounter_door_status);
  #filter = this.arranged((state) => state.filters.doors ?? '');

  /** The doors with the names of their rooms. */
  #doors() {
    const map = this.#map.value;
    const doors = (map?.current_deck ?? map)?.connections;
    const names = new Map(currentRooms({ location_data: { map } }).map((room) => [room.id, room.name]));
    return (Array.isArray(doors) ? doors : [])
      .filter((door) => door?.id !== undefined)
      .map((door) => ({ door: { ...door, id: String(door.id) },
        ends: [door.from, door.to].map((end) => names.get(String(end)) ?? String(end ?? '')).join(' – ') }))
      .filter(({ door, ends }) => matches(`${ends} ${door.id} ${door.door_type ?? ''}`, this.#filter.value));
  }

  /** @param {Event} event @param {string} door */
  #open(event, door) {
    const { left, bottom } = /** @type {Element} */ (event.currentTarget).getBoundingClientRect();
    desk.update({ menu: { door, x: left, y: bottom } });
  }

  render() {
    if (!this.#map.value) {
      return html`<p class="empty quiet">Doors, once a map is shown.</p>`;
    }
    return html`
      <input type="search" placeholder="Filter doors" aria-label="Filter doors" .value=${this.#filter.value}
        @input=${(/** @type {Event} */ event) => filter('doors', textOf(event))}>
      <ul class="scroll list">${repeat(this.#doors(), ({ door }) => door.id, ({ door, ends }) => {
        const state = doorState(this.#said.value, door);
        return html`<li class="door-row" data-door=${door.id}><span class="name" title=${ends}>${ends}</span>
          <span class="quiet">${door.door_type}</span>
          <button type="button" class="state" data-state=${state} aria-label="${ends}: ${state}, ${state === 'OPEN' ? 'close' : 'open'} it" title=${state === 'OPEN' ? 'Close it' : 'Open it'}
            @click=${() => turnDoor(door)}>${state}</button>
          <button type="button" class="square" aria-haspopup="menu" aria-label="${ends}: all states"
            @click=${(/** @type {Event} */ event) => this.#open(event, door.id)}>▾</button></li>`;
      })}</ul>`;
  }
}
customElements.define('door-tools', DoorTools);
