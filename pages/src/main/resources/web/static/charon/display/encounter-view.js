// @ts-check
import { LitElement, html, nothing } from 'lit';
import { asPlayers, postJson } from '../lib/api.js';
import { readable } from '../lib/label.js';
import { memo } from '../lib/memo.js';
import { deckIdOf, deckOf, decks, sceneOf } from '../lib/plan.js';
import { Watched } from '../lib/store.js';
import '../components/deck-map.js';
import '../components/map-legend.js';
import '../components/portrait-wall.js';
import { store } from './state.js';

const NOTICE_MS = 5_000;

/** The maps of space are large; they are loaded when they are first shown. */
const SCENES = {
  deck: () => undefined,
  system: () => import('../components/system-map.js'),
  orbit: () => import('../components/orbit-map.js'),
  star: () => import('../components/star-map.js'),
};

/** Where the crew is: the deck with its tokens or the map of space, and who stands before them. */
export class EncounterView extends LitElement {
  static properties = { notice: { state: true } };

  #view = new Watched(this, store, (state) => state.view);

  #decksOf = memo((data, deck) => decks({ location_data: data, encounter_deck_id: deck }));

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #quiet;

  constructor() {
    super();
    /** what has just gone wrong */
    this.notice = '';
  }

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
      <portrait-wall .shown=${view.encounter_active_portraits} .people=${view.encounter_npc_data}></portrait-wall>`;
  }

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
        .deckId=${deckIdOf(view)} .decks=${this.#decks(view)} .movable=${true} @tokens-move=${this.#moveTokens}></deck-map>
      <map-legend .deck=${deck} .visibility=${visibility} .doors=${doors} .tokens=${tokens} .deckId=${deckIdOf(view)}></map-legend>`;
  }

  /** @param {CustomEvent<{ moves: { id: string, x: number, y: number, room: string }[] }>} event */
  #moveTokens = ({ detail: { moves } }) => moves.forEach((move) => this.#moveToken(move));

  /** @param {{ id: string, x: number, y: number, room: string }} move */
  #moveToken = async ({ id, x, y, room }) => {
    try {
      await postJson(asPlayers('/api/gm/encounter/move-token/'), { token_id: id, x, y, room_id: room });
    } catch (refused) {
      /** @type {import('../components/deck-map.js').DeckMap | null} */ (this.querySelector('deck-map'))?.revert(id);
      this.#say(`Not moved. ${/** @type {Error} */ (refused).message}`);
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
