// @ts-check
import { html, nothing } from 'lit';
import { desk } from './desk.js';
import { eyeButton } from './eye-button.js';
import { Part } from './part.js';
import { look } from './thing-actions.js';

/** What to read out and what to know: of the room that was clicked last, else of the place. */
export class StageNotes extends Part {
  #place = this.watch((state) => state.view?.location_data);
  #decks = this.watch((state) => state.decks);
  #visibility = this.watch((state) => state.view?.encounter_room_visibility ?? {});
  #chosen = this.arranged((state) => state.room);

  #room() {
    const shown = this.#place.value?.map?.current_deck ?? this.#place.value?.map;
    const rooms = [shown, ...this.#decks.value].flatMap((deck) => deck?.rooms ?? []);
    return rooms.find((room) => String(room.id) === this.#chosen.value);
  }

  render() {
    const place = this.#place.value;
    const room = this.#room();
    const shown = room ?? place;
    const visible = room && this.#visibility.value[String(room.id)] !== false;
    return place ? html`<section class="notes" aria-label="Notes" tabindex="0">
      <h2>${room ? eyeButton(String(room.id), room.name || room.id, visible, visible ? 'Hide' : 'Reveal') : nothing}
        <span>${shown.name || shown.id}</span> <span class="quiet">${shown.status}</span>
        ${room ? html`<button type="button" class="back" data-act="look-here" title="Displays look at this room. Key I" @click=${() => look({ room_id: String(room.id) })}>Look here</button>
          <button type="button" class="back" @click=${() => desk.update({ room: '' })}>${place.name}</button>` : nothing}</h2>
      ${shown.gm_notes ? html`<p class="own warn">${shown.gm_notes}</p>` : nothing}
      <p>${shown.description}</p></section>` : nothing;
  }
}
customElements.define('stage-notes', StageNotes);
