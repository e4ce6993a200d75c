// @ts-check
import { html, nothing } from 'lit';
import '../components/deck-map.js';
import { framesOf } from '../lib/frames.js';
import { memo } from '../lib/memo.js';
import { deckIdOf } from '../lib/plan.js';
import { chooseRoom, readTerminal, showTerminal, toggleRoom, turnDoor } from './actions.js';
import { desk } from './desk.js';
import { Part } from './part.js';
import { put, TYPES } from './pieces.js';
import { setScreen } from './screen-actions.js';
import { store } from './state.js';
import { ping, point } from './thing-actions.js';
import { CREW, moveTokens, selected } from './token-actions.js';

/** A second click this soon after a token was put down is no double click on what lies below it. */
const TWICE_MS = 700;
/** The reader covers the map: it waits for whoever clicks a terminal twice. */
const READ_MS = 250;

/** @typedef {CustomEvent<Record<string, any>>} MapEvent */

/** Whether the next click on the map is for something in the hand. */
const busy = () => desk.state.points || desk.state.piece !== undefined;

/** The map as the game master sees it, and what clicks on it do. */
export class StageMap extends Part {
  #map = this.watch((state) => state.view?.location_data?.map);
  #visibility = this.watch((state) => state.view?.encounter_room_visibility);
  #doors = this.watch((state) => state.view?.encounter_door_status);
  #tokens = this.watch((state) => state.view?.encounter_tokens);
  #deckId = this.watch((state) => deckIdOf(state.view ?? {}));
  #selected = this.arranged((state) => state.selected);
  #room = this.arranged((state) => state.room);
  #piece = this.arranged((state) => state.piece);
  #ping = this.watch((state) => state.ping);
  #points = this.arranged((state) => state.points);
  #screens = this.watch((state) => state.screens);
  #display = this.arranged((state) => (state.tool === 'displays' ? state.display : undefined));

  #frames = memo(framesOf);

  /** Opens the terminal that was clicked. @type {ReturnType<typeof setTimeout> | undefined} */
  #reading;

  /** When a token was put down last. */
  #put = 0;

  /** @param {MapEvent} event */
  #chooseRoom({ detail }) {
    if (!busy()) {
      chooseRoom(detail.id);
      desk.update({ selected: [] });
    }
  }

  /** @param {MapEvent} event */
  #reveal({ detail }) {
    if (!busy() && Date.now() - this.#put > TWICE_MS) {
      toggleRoom(detail.id);
    }
  }

  /** @param {MapEvent} event */
  #door({ detail }) {
    const door = this.#deck().connections?.find((/** @type {any} */ one) => String(one.id) === detail.id);
    if (door && !busy()) {
      turnDoor(door);
    }
  }

  /** @param {MapEvent} event */
  #doorMenu({ detail: { id, clientX, clientY } }) {
    desk.update({ menu: { door: id, x: clientX, y: clientY } });
  }

  /** @param {MapEvent} event */
  #token({ detail: { id, add } }) {
    if (busy()) {
      const { x, y, room_id: room } = this.#tokens.value[id];
      this.#take({ x, y, room });
      return;
    }
    const before = selected();
    const others = before.filter((one) => one !== id);
    const alone = before.length === 1 && others.length === 0;
    desk.update({ tool: 'tokens', selected: add ? (others.length < before.length ? others : [...others, id]) : alone ? [] : [id] });
  }

  /** @param {MapEvent} event */
  #tokensChosen({ detail: { ids, add } }) {
    const before = add ? selected() : [];
    desk.update({ tool: 'tokens', selected: [...before, ...ids.filter((/** @type {string} */ id) => !before.includes(id))] });
  }

  /** @param {MapEvent} event */
  #thing({ type, detail }) {
    const terminal = detail.kind === 'terminal' && detail.thing?.terminal_slug;
    const place = store.state.view?.location_slug;
    clearTimeout(this.#reading);
    if (terminal && !busy()) {
      if (type === 'thing-open') {
        showTerminal(place, terminal);
      } else {
        this.#reading = setTimeout(() => readTerminal(place, terminal), READ_MS);
      }
    }
  }

  /** @param {MapEvent} event */
  async #move({ detail: { moves }, currentTarget }) {
    if (!await moveTokens(moves)) {
      moves.forEach((/** @type {{ id: string }} */ { id }) => /** @type {any} */ (currentTarget).revert(id));
    }
  }

  /** @param {import('./desk.js').Piece} piece @param {Record<string, any>} cell */
  #place(piece, cell) {
    this.#put = Date.now();
    put(piece, cell);
  }

  /** @param {MapEvent} event */
  #cell({ detail }) {
    this.#take(detail);
  }

  /** What is done at a cell: a token is put down, or everybody is shown it. @param {Record<string, any>} cell */
  #take(cell) {
    if (desk.state.points) {
      this.#put = Date.now();
      desk.update({ points: false });
      ping({ x: cell.x, y: cell.y });
    } else if (desk.state.piece) {
      this.#place(desk.state.piece, cell);
    }
  }

  /** @param {MapEvent} event */
  #drop({ detail }) {
    if (TYPES.includes(detail.data?.type)) {
      this.#place(detail.data, detail);
    }
  }

  /** What displays see of the deck, while one is about them. */
  #seen() {
    const open = this.#display.value;
    return open === undefined ? [] : this.#frames(this.#screens.value, this.#deckId.value, open);
  }

  /** @param {MapEvent} event */
  async #frame({ type, detail: { key, frame = null }, currentTarget }) {
    if (type === 'frame-click') {
      desk.update({ tool: 'displays', display: key });
    } else if (!await setScreen(key, { settings: { frame } })) {
      /** @type {any} */ (currentTarget).revertFrame(key);
    }
  }

  /** @param {MouseEvent} event */
  #menu(event) {
    const on = /** @type {Element} */ (event.target).closest('[data-door], [data-token]');
    if (on) {
      event.preventDefault();
    }
    const door = on?.getAttribute('data-door');
    if (on && door) {
      const { left, bottom } = on.getBoundingClientRect();
      const byKey = event.clientX === 0 && event.clientY === 0;
      desk.update({ menu: { door, x: byKey ? left : event.clientX, y: byKey ? bottom : event.clientY } });
    }
  }

  #deck() {
    const map = this.#map.value ?? {};
    return map.current_deck ?? map;
  }

  #hand() {
    if (this.#points.value) {
      return html`<p class="hand" role="status"><span>Click what everybody is to look at</span>
        <button type="button" @click=${point}>Put away</button></p>`;
    }
    const piece = this.#piece.value;
    const what = piece?.key === CREW.key ? 'where the crew stands' : `to place ${piece?.name || piece?.title || piece?.type}`;
    return html`<p class=${piece ? 'hand' : 'hand is-empty'} role="status">${piece ? html`<span>Click the map ${what}<span
        class="hand-more">. Alt: hidden</span></span>
      <button type="button" @click=${() => desk.update({ piece: undefined })}>Put away</button>` : nothing}</p>`;
  }

  render() {
    return this.#map.value ? html`<deck-map class=${this.#piece.value || this.#points.value ? 'placing' : ''}
      .deck=${this.#deck()} .visibility=${this.#visibility.value} .doors=${this.#doors.value}
      .tokens=${this.#tokens.value} .decks=${this.#map.value.manifest?.decks ?? []}
      .deckId=${this.#deckId.value} .gm=${true} .ping=${this.#ping.value} .movable=${true} .selected=${this.#selected.value} .room=${this.#room.value}
      .frames=${this.#seen()} @frame-click=${this.#frame} @frame-move=${this.#frame} @frame-free=${this.#frame}
      @room-click=${this.#chooseRoom} @room-reveal=${this.#reveal} @door-click=${this.#door} @door-menu=${this.#doorMenu}
      @token-click=${this.#token} @tokens-choose=${this.#tokensChosen} @tokens-move=${this.#move}
      @thing-click=${this.#thing} @thing-open=${this.#thing}
      @cell-click=${this.#cell} @cell-drop=${this.#drop} @contextmenu=${this.#menu}></deck-map>${this.#hand()}` : nothing;
  }
}
customElements.define('stage-map', StageMap);
