// @ts-check
import { html, nothing } from 'lit';
import '../components/comm-terminal.js';
import { accessLevel } from '../lib/mail.js';
import { hideTerminal, showTerminal } from './actions.js';
import { desk } from './desk.js';
import { Part } from './part.js';
import { ask } from './state.js';

/** The messages of a comm terminal, for the game master alone: nothing is seen at the table until *Show*. */
export class TerminalReader extends Part {
  static properties = { answer: { state: true } };

  #read = this.arranged((state) => state.terminal);
  #shown = this.watch((state) => `${state.view?.overlay_location_slug ?? ''}/${state.view?.overlay_terminal_slug ?? ''}`);

  /** The address whose answer is shown or awaited. */
  #address = '';

  constructor() {
    super();
    /** @type {Record<string, any> | undefined} the terminal, or why there is none */
    this.answer = undefined;
  }

  willUpdate() {
    const read = this.#read.value;
    const address = read ? `/api/terminal/${encodeURIComponent(read.place)}/${encodeURIComponent(read.slug)}/` : '';
    if (address !== this.#address) {
      this.#address = address;
      this.answer = undefined;
      this.#load(address);
    }
  }

  updated() {
    this.closest('charon-console')?.toggleAttribute('data-reading', this.#read.value !== undefined);
  }

  /** @param {string} address */
  async #load(address) {
    const answer = address ? await ask(address) : undefined;
    if (address === this.#address) {
      this.answer = answer;
    }
  }

  #body() {
    if (this.answer?.refused !== undefined) {
      return html`<p class="empty warn" role="status">${this.answer.refused === 404 ? 'There is no such terminal.' : 'The server does not answer.'}</p>`;
    }
    return this.answer ? html`<comm-terminal .terminal=${this.answer}></comm-terminal>` : html`<p class="empty quiet" role="status">Opening…</p>`;
  }

  render() {
    const read = this.#read.value;
    if (!read) {
      return nothing;
    }
    const known = this.answer?.refused === undefined ? this.answer : undefined;
    const on = this.#shown.value === `${read.place}/${read.slug}`;
    return html`<section class="reader" aria-label="Comm terminal" data-access=${accessLevel(known?.access_level)} data-read=${read.slug}>
      <header class="reader-head">
        <h2><span class="name">${known?.owner || read.slug}</span>
          <span class="quiet">${[known?.terminal_id, known?.location_name, known && accessLevel(known.access_level)].filter(Boolean).join(' · ')}</span></h2>
        <p class=${on ? 'badge warn' : 'badge quiet'}>${on ? 'On the screens' : 'Only you see this'}</p>
        ${on ? html`<button type="button" class="reader-show" @click=${hideTerminal}>Take away</button>`
          : html`<button type="button" class="primary reader-show" title="In the tree: double click, or Enter once more"
            @click=${() => showTerminal(read.place, read.slug)}>Show</button>`}
        <button type="button" class="square" aria-label="Close the reader" title="Key Esc"
          @click=${() => desk.update({ terminal: undefined })}>×</button>
      </header>
      ${this.#body()}</section>`;
  }
}
customElements.define('terminal-reader', TerminalReader);
