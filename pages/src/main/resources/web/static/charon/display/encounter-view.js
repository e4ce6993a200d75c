// @ts-check
import { LitElement, html, nothing } from 'lit';
import { asPlayers, postJson } from '../lib/api.js';
import { displayId } from '../lib/display-id.js';
import { readable } from '../lib/label.js';
import { isLed } from '../lib/led.js';
import { memo } from '../lib/memo.js';
import { deckIdOf, deckOf, decks, sceneOf } from '../lib/plan.js';
import { Watched } from '../lib/store.js';
import { number, record, text } from '../lib/values.js';
import '../components/deck-map.js';
import '../components/map-legend.js';
import '../components/portrait-wall.js';
import '../components/room-notes.js';
import '../components/charon-conversation.js';
import { inHand } from './in-hand.js';
import { mirror, store } from './state.js';

const NOTICE_MS = 5_000;

/** A phone as one holds it: the map above, and what is to be read below. */
const UPRIGHT = matchMedia('(orientation: portrait) and (max-width: 40rem)');

const SHEETS = /** @type {const} */ ([['room', 'Room'], ['people', 'People'], ['charon', 'CHARON']]);

/** The maps of space are large; they are loaded when they are first shown. */
const SCENES = {
  deck: () => undefined,
  system: () => import('../components/system-map.js'),
  orbit: () => import('../components/orbit-map.js'),
  star: () => import('../components/star-map.js'),
};

/** Where the crew is: the deck with its tokens or the map of space, and who stands before them. */
export class EncounterView extends LitElement {
  static properties = { notice: { state: true }, room: { state: true }, sheet: { state: true }, portrait: { state: true } };

  #view = new Watched(this, store, (state) => state.view);

  #ping = new Watched(this, store, (state) => state.ping);

  #settings = new Watched(this, store, (state) => state.personal.settings);

  #decksOf = memo((data, deck) => decks({ location_data: data, encounter_deck_id: deck }));

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #quiet;

  constructor() {
    super();
    /** what has just gone wrong */
    this.notice = '';
    /** the room that somebody wants to read of; empty: where the party is */
    this.room = '';
    /** @type {'room' | 'people' | 'charon'} what is below the map on a phone that is held upright */
    this.sheet = 'room';
    this.portrait = UPRIGHT.matches;
  }

  connectedCallback() {
    super.connectedCallback();
    UPRIGHT.addEventListener('change', this.#turned);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    UPRIGHT.removeEventListener('change', this.#turned);
  }

  #turned = () => { this.portrait = UPRIGHT.matches; };

  createRenderRoot() { return this; } // the page's own style sheets apply

  render() {
    const view = this.#view.value;
    if (!view) {
      return nothing;
    }
    const scene = sceneOf(view);
    return html`
      <header class="encounter-head">
        <h1>${view.location_name || readable(view.location_slug) || 'Unknown space'}</h1>
        <p class="encounter-type">${readable(view.location_type)}</p>
        ${scene === 'deck' ? this.#deckHead(view) : nothing}
      </header>
      <div class="encounter-scene" data-scene=${scene}>${this.#scene(scene, view)}
        <p class="encounter-notice" role="status">${this.notice}</p></div>
      ${this.portrait && scene === 'deck' && !mirror ? this.#sheets(view) : wall(view)}`;
  }

  /** @param {import('./state.js').View} view */
  #sheets(view) {
    const people = (view.encounter_active_portraits ?? []).length;
    return html`<section class="sheets">
      <div class="sheet-tabs" role="tablist" aria-label="Beside the map">${SHEETS.map(([id, name]) => html`
        <button type="button" role="tab" id="sheet-tab-${id}" aria-selected=${String(id === this.sheet)} aria-controls="sheet"
          @click=${() => { this.sheet = id; }}>${name}${id === 'people' && people ? ` ${people}` : ''}</button>`)}</div>
      <div class="sheet" role="tabpanel" id="sheet" aria-labelledby="sheet-tab-${this.sheet}" tabindex="0">${this.#sheet(view)}</div>
    </section>`;
  }

  /** @param {import('./state.js').View} view */
  #sheet(view) {
    switch (this.sheet) {
      case 'people': return (view.encounter_active_portraits ?? []).length ? wall(view) : html`<p class="quiet">Nobody stands before you.</p>`;
      case 'charon': return html`<charon-conversation .channel=${view.charon_active_channel ?? 'story'} .mode=${view.charon_mode ?? 'DISPLAY'}></charon-conversation>`;
      default: return html`<room-notes .deck=${deckOf(view)} .visibility=${view.encounter_room_visibility} .tokens=${view.encounter_tokens}
        .deckId=${deckIdOf(view)} .room=${this.room}></room-notes>`;
    }
  }

  /** @param {CustomEvent<{ id: string }>} event */
  #chooseRoom = ({ detail: { id } }) => {
    this.room = id;
    this.sheet = 'room';
  };

  updated() {
    if (this.#view.value) {
      SCENES[sceneOf(this.#view.value)]();
    }
  }

  /** The very same list as long as it says the same. @param {import('./state.js').View} view */
  #decks(view) {
    return this.#decksOf(view.location_data, view.encounter_deck_id);
  }

  /** @param {import('./state.js').View} view */
  #deckHead(view) {
    const all = this.#decks(view);
    // names of map files often begin with the place, which stands beside it already
    const name = view.encounter_deck_name
      || String(deckOf(view)?.name ?? '').replace(view.location_name, '').replace(/^[\s:–-]+/, '');
    if (all.length < 2) {
      return name ? html`<p class="encounter-deck">${name}</p>` : nothing;
    }
    return html`<ol class="deck-steps" aria-label="Decks">${all.map((deck) => html`
      <li aria-current=${deck.current ? 'true' : nothing}><span class="deck-level">${deck.level}</span>
        <span class="deck-name">${deck.name}</span></li>`)}</ol>`;
  }

  /**
   * @param {ReturnType<typeof sceneOf>} scene
   * @param {import('./state.js').View} view
   */
  #scene(scene, view) {
    const [system = ''] = view.location_path ?? [];
    switch (scene) {
      case 'system':
        return html`<system-map .system=${view.location_slug}></system-map>`;
      case 'orbit':
        return html`<orbit-map .system=${system} .body=${view.location_slug}></orbit-map>`;
      case 'star':
        return html`<star-map></star-map>`;
      default:
        return this.#deck(view);
    }
  }

  /** @param {import('./state.js').View} view */
  #deck(view) {
    const deck = deckOf(view);
    if (!deck) {
      return html`<div class="no-data" role="status"><p class="no-data-title">No sensor data</p>
        <p>Nothing of ${view.location_name || 'this place'} has been mapped yet.</p></div>`;
    }
    const { encounter_room_visibility: visibility, encounter_door_status: doors, encounter_tokens: tokens } = view;
    return html`<deck-map .deck=${deck} .visibility=${visibility} .doors=${doors} .tokens=${tokens}
        .deckId=${deckIdOf(view)} .decks=${this.#decks(view)} .movable=${true} .led=${view.focus}
        .cell=${number(record(this.#settings.value).pixels_per_cell, 0)} .free=${!isLed(this.#settings.value, inHand())} .ping=${this.#ping.value}
        .frame=${record(this.#settings.value).frame} @tokens-move=${this.#moveTokens} @room-click=${this.#chooseRoom}
        @cell-hold=${this.#point}></deck-map>
      <map-legend .deck=${deck} .visibility=${visibility} .doors=${doors} .tokens=${tokens} .deckId=${deckIdOf(view)}></map-legend>`;
  }

  /** @param {CustomEvent<{ moves: { id: string, x: number, y: number, room: string }[] }>} event */
  #moveTokens = ({ detail: { moves } }) => moves.forEach((move) => this.#moveToken(move));

  /** @param {{ id: string, x: number, y: number, room: string }} move */
  #moveToken = async ({ id, x, y, room }) => {
    try {
      await postJson(asPlayers(`/api/gm/encounter/move-token/?display=${displayId()}`), { token_id: id, x, y, room_id: room });
    } catch (refused) {
      /** @type {import('../components/deck-map.js').DeckMap | null} */ (this.querySelector('deck-map'))?.revert(id);
      this.#say(`Not moved. ${/** @type {Error} */ (refused).message}`);
    }
  };

  /** @param {CustomEvent<{ x: number, y: number }>} event */
  #point = async ({ detail: { x, y } }) => {
    try {
      await postJson('/api/ping/', { x, y, deck_id: deckIdOf(this.#view.value ?? {}), name: text(store.state.personal.name).slice(0, 40) });
    } catch (refused) {
      this.#say(/** @type {Error} */ (refused).message);
    }
  };

  /** @param {string} notice */
  #say(notice) {
    this.notice = notice;
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => { this.notice = ''; }, NOTICE_MS);
  }
}
customElements.define('encounter-view', EncounterView);

/** @param {import('./state.js').View} view */
const wall = (view) => html`<portrait-wall .shown=${view.encounter_active_portraits} .people=${view.encounter_npc_data}></portrait-wall>`;
