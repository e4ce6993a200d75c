// @ts-check
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { canTurn, doer, downTo, words } from '../lib/steer.js';
import { Watched } from '../lib/store.js';
import { past, readOlder, readPast, redo, undo, undoDownTo } from './history-state.js';
import { REDO, UNDO } from './glyphs.js';
import { nameOf } from './names.js';
import { Part } from './part.js';

/** @typedef {import('../lib/steer.js').Entry} Entry */

/** @param {string} at */
const clock = (at) => new Date(at).toTimeString().slice(0, 5);

/** @param {string} at */
const day = (at) => new Date(at).toDateString();

/** What was done at the table, and by whom; to be taken back, one by one or down to a point. */
export class HistoryTools extends Part {
  static properties = { open: { state: true } };

  #entries = new Watched(this, past, (state) => state.entries);
  #more = new Watched(this, past, (state) => state.more);
  #undo = new Watched(this, past, (state) => state.undo);
  #redo = new Watched(this, past, (state) => state.redo);
  #problem = new Watched(this, past, (state) => state.problem);

  constructor() {
    super();
    /** The entry whose details are open. */
    this.open = 0;
  }

  connectedCallback() {
    super.connectedCallback();
    readPast();
  }

  /** @param {Entry} entry */
  #details(entry) {
    const { commands } = entry.command;
    const affected = entry.state === 'done' ? downTo(this.#entries.value, entry.id) : [];
    return html`<div class="entry-more">
      <p class="quiet">At ${new Date(entry.at).toTimeString().slice(0, 8)}</p>
      ${commands ? html`<ul>${commands.slice(0, 20).map((/** @type {any} */ command) => html`<li>${words(command, nameOf)}</li>`)}
        ${commands.length > 20 ? html`<li>and ${commands.length - 20} more</li>` : nothing}</ul>` : nothing}
      ${canTurn(entry) && entry.state === 'done' ? html`
        <button type="button" @click=${() => undo([entry.id])}>Undo this alone</button>
        ${affected.length > 1 ? html`<button type="button" data-action="down-to"
          @click=${() => undoDownTo(entry.id)}>Undo this and ${affected.length - 1} after it</button>` : nothing}` : nothing}
      ${entry.state === 'undone' && canTurn(entry) ? html`
        <button type="button" @click=${() => redo([entry.id])}>Do it again</button>` : nothing}</div>`;
  }

  /** @param {Entry} entry @param {number} place */
  #entry(entry, place) {
    const before = this.#entries.value[place - 1];
    const open = this.open === entry.id;
    const undone = entry.state === 'undone';
    return html`${before && day(before.at) !== day(entry.at) ? html`<li class="day">${day(entry.at)}</li>` : nothing}
      <li class="entry ${entry.state}" data-entry=${entry.id} data-by=${entry.by.kind}>
      <button type="button" class="entry-line" aria-expanded=${open} @click=${() => { this.open = open ? 0 : entry.id; }}>
        <time datetime=${entry.at}>${clock(entry.at)}</time>
        <span class="what">${entry.summary}${undone ? html` <span class="visually-hidden">(taken back)</span>` : nothing}
          <span class="who">${doer(entry.by)}</span></span></button>
      ${canTurn(entry) ? html`<button type="button" class="square turn" title=${undone ? 'Do it again' : 'Undo this alone'}
        aria-label="${undone ? 'Do again' : 'Undo'}: ${entry.summary}"
        @click=${() => (undone ? redo([entry.id]) : undo([entry.id]))}>${undone ? REDO : UNDO}</button>` : nothing}
      ${open ? this.#details(entry) : nothing}</li>`;
  }

  render() {
    const entries = this.#entries.value;
    const back = this.#undo.value;
    const again = this.#redo.value;
    return html`<div class="turns">
        <button type="button" ?disabled=${!back} title=${back ? `Ctrl+Z: ${back.summary}` : 'Nothing to undo'}
          @click=${() => undo()}>${UNDO} Undo</button>
        <button type="button" ?disabled=${!again} title=${again ? `Ctrl+Shift+Z: ${again.summary}` : 'Nothing to redo'}
          @click=${() => redo()}>${REDO} Redo</button></div>
      ${this.#problem.value ? html`<p class="quiet problem-line" role="status">${this.#problem.value}</p>` : nothing}
      ${entries.length ? html`<ol class="entries scroll">
        ${repeat(entries, (entry) => entry.id, (entry, place) => this.#entry(entry, place))}
        ${this.#more.value ? html`<li><button type="button" class="older" @click=${readOlder}>Older</button></li>` : nothing}</ol>`
        : html`<p class="empty quiet">Nothing was done yet.</p>`}`;
  }
}
customElements.define('history-tools', HistoryTools);
