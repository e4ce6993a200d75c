// @ts-check
import { html, nothing } from 'lit';
import { pictureAddress } from '../lib/pictures.js';
import { titleOf } from '../lib/screens.js';
import { ACCEPTED } from '../lib/upload.js';
import { desk, keepDraft } from './desk.js';
import { upload } from './handout-upload.js';
import { leave } from './keyboard.js';
import { Part, textOf } from './part.js';
import { handOut } from './thing-actions.js';

const KINDS = /** @type {const} */ ([['image', 'Picture'], ['page', 'Page'], ['markdown', 'Text']]);
const LAYOUTS = [['full', 'All of the screen'], ['beside', 'At one side'], ['card', 'A card on top']];
const TIMES = [['', 'Until taken back'], ['30', '30 seconds'], ['60', '1 minute'], ['300', '5 minutes'], ['900', '15 minutes']];
const FOLDER = 'campaign/handouts/';
/** What is written is kept under these names until it is handed out. */
const TEXT = 'handout.text';
const TITLE = 'handout.title';

/** The name of a file, without its folder. @param {string} path */
const fileOf = (path) => path.slice(path.lastIndexOf('/') + 1);

/**
 * A picture, a page or a text to be handed out.
 *
 * @fires made once it is out
 */
export class HandoutMake extends Part {
  static properties = { kind: { state: true }, path: { state: true }, layout: { state: true }, seconds: { state: true }, to: { state: true }, sent: { state: true } };

  #known = this.watch((state) => state.handouts);
  #screens = this.watch((state) => state.screens.filter(({ state: stands, name }) => stands !== 'gone' || name));
  #text = this.arranged((state) => state.drafts[TEXT] ?? '');
  #title = this.arranged((state) => state.drafts[TITLE] ?? '');

  constructor() {
    super();
    /** @type {'image' | 'page' | 'markdown'} */
    this.kind = 'image';
    /** The picture's or page's path below the campaign's folder. */
    this.path = '';
    this.layout = 'full';
    this.seconds = '';
    /** @type {readonly string[]} keys of displays; none: everybody */
    this.to = [];
    /** How much of a picture has been uploaded, from 0 to 1; negative: none is. */
    this.sent = -1;
  }

  /** Those of who was chosen that are still known. */
  #chosen() {
    return this.to.filter((key) => this.#screens.value.some((screen) => screen.key === key));
  }

  /** @param {Event} event */
  async #hand(event) {
    event.preventDefault();
    const { kind, layout, seconds } = this;
    const what = kind === 'markdown' ? desk.state.drafts[TEXT]?.trim() : this.path.trim();
    const title = desk.state.drafts[TITLE]?.trim();
    const to = this.#chosen();
    if (what && await handOut({ [kind]: what, layout, ...(title ? { title } : {}), ...(to.length ? { to } : {}),
      ...(seconds ? { seconds: Number(seconds) } : {}) })) {
      keepDraft(TITLE, undefined);
      if (kind === 'markdown') {
        keepDraft(TEXT, undefined);
      }
      leave(this);
      this.dispatchEvent(new CustomEvent('made'));
    }
  }

  /** Takes a picture from this device: it is handed out next. @param {File} file */
  async take(file) {
    if (this.sent < 0) {
      this.sent = 0;
      const path = await upload(file, (part) => { this.sent = part; });
      this.sent = -1;
      if (path) {
        Object.assign(this, { kind: 'image', path });
        await this.updateComplete;
        /** @type {HTMLElement} */ (this.querySelector('[type=submit]')).focus(); // Enter hands it out
      }
    }
  }

  /** @param {Event} event */
  #chose(event) {
    const field = /** @type {HTMLInputElement} */ (event.currentTarget);
    const file = field.files?.[0];
    field.value = '';
    if (file) {
      this.take(file);
    }
  }

  #upload() {
    return this.sent < 0 ? html`<label class="file-choice"><input type="file" name="file" class="visually-hidden" accept=${ACCEPTED} @change=${this.#chose}>
        <span>Picture from this device…</span></label>`
      : html`<p class="quiet" role="status">Uploading <progress max="1" .value=${this.sent} aria-label="Upload"></progress></p>`;
  }

  #pictures() {
    const { images } = this.#known.value;
    return html`${images.length ? html`<ul class="thumbs handout-thumbs scroll">${images.map((path) => html`<li><button type="button" class="thumb toggle" data-path=${path}
        aria-pressed=${path === this.path} title=${path} @click=${() => { this.path = path; }}><img src=${pictureAddress(`/data/${path}`, undefined)} alt="" loading="lazy">
        <span class="name">${fileOf(path)}</span></button></li>`)}</ul>` : nothing}
      <input name="path" aria-label="Picture, below the campaign's folder" placeholder="${FOLDER}…" autocomplete="off" spellcheck="false"
        .value=${this.path} @input=${(/** @type {Event} */ event) => { this.path = textOf(event); }}>
      ${this.#upload()}`;
  }

  #pages() {
    return html`<input name="path" list="handout-pages" aria-label="Page, below the campaign's folder" placeholder="${FOLDER}….md" autocomplete="off" spellcheck="false"
        .value=${this.path} @input=${(/** @type {Event} */ event) => { this.path = textOf(event); }}>
      <datalist id="handout-pages">${this.#known.value.pages.map((path) => html`<option value=${path}></option>`)}</datalist>`;
  }

  #writing() {
    return html`<textarea name="handout" rows="4" aria-label="Text of the handout" placeholder="Come *soon*." .value=${this.#text.value}
      @input=${(/** @type {Event} */ event) => keepDraft(TEXT, textOf(event) || undefined)}></textarea>`;
  }

  /** @param {string} key @param {boolean} on */
  #address(key, on) {
    this.to = on ? [...this.#chosen(), key] : this.#chosen().filter((one) => one !== key);
  }

  #who() {
    const chosen = this.#chosen();
    return html`<fieldset class="recipients"><legend class="visually-hidden">Who gets it</legend>
      <label class="tick"><input type="checkbox" name="all" .checked=${!chosen.length} @change=${() => { this.to = []; this.requestUpdate(); }}><span>Everybody</span></label>
      ${this.#screens.value.map((screen) => html`<label class="tick"><input type="checkbox" name="to" value=${screen.key} .checked=${chosen.includes(screen.key)}
        @change=${(/** @type {Event} */ event) => this.#address(screen.key, /** @type {HTMLInputElement} */ (event.currentTarget).checked)}><span>${titleOf(screen)}</span></label>`)}</fieldset>`;
  }

  /** @param {string} name @param {string[][]} options @param {'layout' | 'seconds'} member */
  #choice(name, options, member) {
    return html`<select name=${member} aria-label=${name} @change=${(/** @type {Event} */ event) => { this[member] = textOf(event); }}>
      ${options.map(([value, title]) => html`<option value=${value} .selected=${value === this[member]}>${title}</option>`)}</select>`;
  }

  updated() {
    const all = /** @type {HTMLInputElement | null} */ (this.querySelector('[name=all]'));
    if (all) {
      all.checked = this.#chosen().length === 0; // everybody is what is left when nobody is ticked
    }
  }

  render() {
    const ready = this.kind === 'markdown' ? this.#text.value.trim() : this.path.trim();
    return html`<form class="thing-make" @submit=${this.#hand}>
      <div class="picks" role="group" aria-label="What is handed out">${KINDS.map(([kind, title]) => html`<button type="button" data-kind=${kind} aria-pressed=${this.kind === kind}
        @click=${() => Object.assign(this, { kind, path: '' })}>${title}</button>`)}</div>
      ${{ image: () => this.#pictures(), page: () => this.#pages(), markdown: () => this.#writing() }[this.kind]()}
      <input type="text" name="title" aria-label="Title of the handout" placeholder="Title, if any" maxlength="200" autocomplete="off" .value=${this.#title.value}
        @input=${(/** @type {Event} */ event) => keepDraft(TITLE, textOf(event) || undefined)}>
      <div class="make-row two">${this.#choice('Where on the screen', LAYOUTS, 'layout')}${this.#choice('For how long', TIMES, 'seconds')}</div>
      ${this.#who()}
      <button type="submit" class="primary" ?disabled=${!ready}>Hand out</button></form>`;
  }
}
customElements.define('handout-make', HandoutMake);
