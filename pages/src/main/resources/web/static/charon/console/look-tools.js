// @ts-check
import { html, nothing } from 'lit';
import { nameOf } from './names.js';
import { Part } from './part.js';
import { look, point, release } from './thing-actions.js';

/** What displays look at, in a word or two. @param {Record<string, any>} focus */
export const lookedAt = ({ room_id: room, fit }) => (room ? nameOf('room', room) : { all: 'all', party: 'the party' }[String(fit)] ?? 'a part of the map');

/** What displays are led to, in a word or two. @param {Record<string, any>} lead */
export const ledTo = ({ person, log, message, system_slug: system, body_slug: body, tab }) => {
  const chart = (body || system) && nameOf('place', body || system);
  const within = tab === 'LOGS' ? log?.replace(/\.md$/, '') : tab === 'PERSONNEL' ? person && nameOf('person', person) : tab === 'MAP' ? chart : '';
  return [tab, within || (tab ? '' : person || log || chart)].filter(Boolean).join(', ') || (message ? 'a message' : 'a place in the text');
};

/** Where displays look on the map, and what is pointed at. */
export class LookTools extends Part {
  #focus = this.watch((state) => state.view?.focus);
  #map = this.watch((state) => Boolean(state.view?.location_data?.map));
  #room = this.arranged((state) => state.room);
  #points = this.arranged((state) => state.points);

  constructor() {
    super();
    this.watch((state) => state.decks); // rooms are called as they have them
  }

  render() {
    const focus = this.#focus.value;
    const room = this.#room.value;
    return this.#map.value || focus ? html`<section class="thing-part" aria-label="The map on displays"><h2>Look
        <span class="quiet">${focus ? `at ${lookedAt(focus)}` : ''}</span>
        ${focus ? html`<button type="button" data-act="release" title="Key R" @click=${release}>Release</button>` : nothing}</h2>
      <div class="thing-row"><button type="button" data-look="party" aria-pressed=${focus?.fit === 'party'} @click=${() => look({ fit: 'party' })}>Party</button>
        <button type="button" data-look="all" aria-pressed=${focus?.fit === 'all'} @click=${() => look({ fit: 'all' })}>All</button>
        <button type="button" data-look="room" ?disabled=${!room} aria-pressed=${Boolean(room) && focus?.room_id === room} title="Key I"
          @click=${() => look({ room_id: room })}>${room ? nameOf('room', room) : 'A room'}</button>
        <button type="button" data-act="point" aria-pressed=${this.#points.value} title="Key O" @click=${point}>Point</button></div></section>` : nothing;
  }
}
customElements.define('look-tools', LookTools);
