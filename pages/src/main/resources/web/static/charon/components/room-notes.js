// @ts-check
import { LitElement, html, nothing } from 'lit';
import { nameOf, placeRooms, placeThings, placeTokens, statuses } from '../lib/deck.js';
import { readable } from '../lib/label.js';
import { roomHolds } from '../lib/outline.js';
import { text } from '../lib/values.js';
import './markdown-text.js';

const NONE = Object.freeze({});

/** What is known of a room, for who has the map in one hand: its text, what lies in it, who is there. */
export class RoomNotes extends LitElement {
  static properties = {
    deck: { attribute: false },
    visibility: { attribute: false },
    tokens: { attribute: false },
    deckId: { attribute: false },
    room: { attribute: false },
  };

  constructor() {
    super();
    /** @type {import('../lib/deck.js').Deck | undefined} */
    this.deck = undefined;
    /** @type {Record<string, boolean>} */
    this.visibility = NONE;
    /** @type {Record<string, any>} */
    this.tokens = NONE;
    this.deckId = '';
    /** the id of the room that was chosen; empty: the one where the party is */
    this.room = '';
  }

  createRenderRoot() { return this; } // the page's own style sheets apply

  render() {
    const rooms = placeRooms(this.deck, this.visibility, false);
    const tokens = placeTokens(this.tokens, rooms, { gm: false, deckId: this.deckId });
    const party = tokens.find(({ token }) => token.type === 'player');
    const placed = rooms.find(({ id }) => id === this.room) ?? (party && rooms.find((each) => roomHolds(each, party.x, party.y)));
    if (!placed) {
      return html`<p class="quiet">Tap a room to read what is known of it.</p>`;
    }
    const { room } = placed;
    const here = tokens.filter(({ x, y }) => roomHolds(placed, x, y));
    const things = placeThings(this.deck, rooms).filter(({ x, y }) => roomHolds(placed, x, y));
    return html`
      <h2>${readable(room.name || placed.id)}</h2>
      ${text(room.status) ? html`<p class="room-notes-status">${readable(room.status)}</p>` : nothing}
      ${text(room.description) ? html`<markdown-text .source=${text(room.description)}></markdown-text>` : nothing}
      ${here.length ? html`<ul class="room-notes-people" aria-label="Here">${here.map(({ token }) => html`
        <li>${nameOf(token) || readable(token.type)}${statuses(token).length ? html` <span class="quiet">${statuses(token).join(', ')}</span>` : nothing}</li>`)}</ul>` : nothing}
      ${things.length ? html`<dl class="room-notes-things">${things.map(({ thing, kind }) => html`
        <div><dt>${readable(thing.name || thing.type || kind)}</dt>${text(thing.description) ? html`<dd>${text(thing.description)}</dd>` : nothing}</div>`)}</dl>` : nothing}`;
  }
}
customElements.define('room-notes', RoomNotes);
