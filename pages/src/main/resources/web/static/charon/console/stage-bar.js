// @ts-check
import { html, nothing } from 'lit';
import { currentRooms, decks } from '../lib/plan.js';
import { clearTerminal, setRooms, showDeck } from './actions.js';
import { ledTo, lookedAt } from './look-tools.js';
import { Part } from './part.js';
import { lead, release, TABS } from './thing-actions.js';
import { bringCrew, missingCrew } from './token-actions.js';

/** What belongs to the whole map: its decks and its rooms. */
export class StageBar extends Part {
  #map = this.watch((state) => state.view?.location_data?.map);
  #deck = this.watch((state) => state.view?.encounter_deck_id);
  #missing = this.watch((state) => (state.view?.location_data?.map ? missingCrew(state.crew, state.view).length : 0));
  #focus = this.watch((state) => state.view?.focus);
  #lead = this.watch((state) => state.view?.lead);
  #bridge = this.watch((state) => state.view?.view_type === 'BRIDGE');
  #overlay = this.watch((state) => state.view?.overlay_terminal_slug);

  #decks() {
    const all = decks({ location_data: { map: this.#map.value }, encounter_deck_id: this.#deck.value });
    return all.length > 1 ? html`<div class="decks" role="group" aria-label="Deck">
      ${all.map((deck) => html`<button type="button" data-deck=${deck.id} aria-pressed=${deck.current}
        @click=${() => showDeck(deck)}>${deck.name}</button>`)}</div>` : nothing;
  }

  /** Where displays are led on the bridge, by one click each. */
  #tabs() {
    const tab = this.#lead.value?.tab;
    return this.#bridge.value ? html`<div class="decks" role="group" aria-label="Lead displays to a tab of the bridge">
      ${TABS.map((name) => html`<button type="button" data-lead=${name} aria-pressed=${name === tab} title="Keys [ and ]"
        @click=${() => lead({ tab: name })}>${name}</button>`)}</div>` : nothing;
  }

  #rooms() {
    const rooms = currentRooms({ location_data: { map: this.#map.value } }).map((room) => room.id);
    return rooms.length ? html`<div role="group" aria-label="Rooms of this deck">
      <button type="button" @click=${() => setRooms(rooms, true)}>Reveal all</button>
      <button type="button" @click=${() => setRooms(rooms, false)}>Hide all</button></div>` : nothing;
  }

  #crew() {
    const count = this.#missing.value;
    return count ? html`<button type="button" class="crew" title="The crew that is not on this deck comes along. Key J"
      @click=${bringCrew}>Crew +${count}</button>` : nothing;
  }

  /** Where displays are led, in a word or two. */
  #led() {
    const [focus, led] = [this.#focus.value, this.#lead.value];
    return [focus && `Look: ${lookedAt(focus)}`, led && `Led: ${ledTo(led)}`].filter(Boolean).join(' · ');
  }

  render() {
    return html`<div class="stage-bar">${this.#decks()}${this.#tabs()}
      <div class="end">${this.#overlay.value
        ? html`<button type="button" class="overlay" title="Key T" @click=${clearTerminal}>Hide the terminal</button>`
        : nothing}${this.#focus.value || this.#lead.value
        ? html`<button type="button" class="overlay led" title="${this.#led()}: displays are led there. Key R: where they like" @click=${release}><span class="name">${this.#led()}</span> ×</button>` : nothing}${this.#crew()}${this.#rooms()}</div></div>`;
  }
}
customElements.define('stage-bar', StageBar);
