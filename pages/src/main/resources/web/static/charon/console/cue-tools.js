// @ts-check
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { at } from '../lib/place.js';
import { Watched } from '../lib/store.js';
import { go, look, order, readCues } from './cue-state.js';
import { keepDraft } from './desk.js';
import { draft, saveAsCue } from './draft-state.js';
import { EYE } from './glyphs.js';
import { Part, textOf } from './part.js';
import { notify } from './state.js';
import './cue-edit.js';

/** @typedef {import('./cue-state.js').Listed} Listed */

/** The title that a cue is to have is kept under this name until it is saved. */
const TITLE = 'cue.title';

/** The running order: what was done last, what is next, and all there is. */
export class CueTools extends Part {
  static properties = { open: { state: true } };

  #cues = new Watched(this, order, (state) => state.cues);
  #last = new Watched(this, order, (state) => state.last);
  #next = new Watched(this, order, (state) => state.next);
  #problem = new Watched(this, order, (state) => state.problem);
  #prepared = new Watched(this, draft, (state) => state.commands.length);
  #shown = this.arranged((state) => state.cue);
  #title = this.arranged((state) => state.drafts[TITLE] ?? '');

  constructor() {
    super();
    /** The cue whose details are open. */
    this.open = '';
  }

  /** @param {Event} event */
  async #save(event) {
    event.preventDefault();
    const title = this.#title.value.trim();
    if (title && await saveAsCue(title, this.#cues.value.map(({ id }) => id))) {
      keepDraft(TITLE, undefined);
      notify(`Kept as a cue: ${title}`);
      await readCues();
    }
  }

  /** @param {Listed} cue */
  #cue(cue) {
    const { id, title, note, problem, commands } = cue;
    const open = this.open === id;
    const next = this.#next.value === id;
    const about = [cue.source === 'saved' ? 'Saved' : '', `${commands} ${commands === 1 ? 'command' : 'commands'}`];
    const last = this.#last.value === id;
    return html`<li class="cue ${next ? 'is-next' : ''} ${last ? 'is-last' : ''} ${problem ? 'is-broken' : ''}" data-cue=${id}>
      <div class="cue-head">
        <button type="button" class="cue-line" aria-expanded=${open} @click=${() => { this.open = open ? '' : id; }}>
          <span class="cue-title">${title}</span>
          ${next || last ? html`<span class="mark">${next ? 'Next' : 'Last'}</span>` : nothing}</button>
        <button type="button" class="square" aria-pressed=${this.#shown.value === id} ?disabled=${Boolean(problem)}
          aria-label="Look at ${title} in the mirror" title="What the players would get, in the mirror"
          @click=${() => look(id)}>${EYE}</button>
        <button type="button" class="go" ?disabled=${Boolean(problem)} aria-label="Go: ${title}" @click=${() => go(id)}>Go</button></div>
      ${problem ? html`<p class="why">Cannot be played: ${problem}</p>` : nothing}
      ${note ? html`<p class="cue-note">${note}</p>` : nothing}
      ${open ? html`<div class="cue-more"><p class="quiet">${about.filter(Boolean).join(' · ')} · ${id}</p>
        ${cue.source === 'saved' ? html`<cue-edit .cue=${cue}></cue-edit>` : nothing}</div>` : nothing}</li>`;
  }

  #saving() {
    const count = this.#prepared.value;
    return count ? html`<form class="cue-save" @submit=${this.#save}>
      <label><span>Keep what is prepared (${count}) as a cue</span>
        <input name="title" placeholder="Title" autocomplete="off" maxlength="200" .value=${this.#title.value}
          @input=${(/** @type {Event} */ event) => keepDraft(TITLE, textOf(event))}></label>
      <button type="submit" ?disabled=${!this.#title.value.trim()}>Keep</button></form>` : nothing;
  }

  render() {
    const cues = this.#cues.value;
    const next = cues.find(({ id }) => id === this.#next.value);
    return html`${cues.length ? html`<button type="button" class="go-next" ?disabled=${!next} title="Key G" @click=${() => go()}>
        <span class="go-word">Go</span><span class="name">${next?.title ?? 'The end of the list'}</span></button>` : nothing}
      ${this.#problem.value ? html`<p class="warn problem-line" role="status">${this.#problem.value}</p>` : nothing}
      ${cues.length ? html`<ol class="cues scroll">${repeat(cues, ({ id }) => id, (cue) => this.#cue(cue))}</ol>`
        : html`<div class="empty quiet"><p>No cues yet.</p>
          <p>A cue is several acts that are done as one: prepare them (key L) and keep them here,
          or write them into <code>campaign/cues.yaml</code>.</p></div>`}
      ${this.#saving()}
      ${cues.some(({ source }) => source === 'saved')
        ? html`<a class="export" href=${at('/api/gm/cues/export/')} download="cues.yaml">Export the saved ones as a file</a>` : nothing}`;
  }
}
customElements.define('cue-tools', CueTools);
