// @ts-check
import { html } from 'lit';
import { GESTURES, SHEET } from '../lib/keys.js';
import { desk } from './desk.js';
import { Part } from './part.js';

/** The sheet that lists the keys. */
export class HelpSheet extends Part {
  #open = this.arranged((state) => state.help);
  #keys = this.arranged((state) => state.keys);

  updated() {
    const dialog = /** @type {HTMLDialogElement} */ (this.querySelector('dialog'));
    if (this.#open.value && !dialog.open) {
      dialog.showModal();
    } else if (!this.#open.value && dialog.open) {
      dialog.close();
    }
  }

  render() {
    return html`<dialog class="sheet" aria-label="Keys" @close=${() => desk.update({ help: false })}>
      <div class="sheet-head"><h2>Keys</h2>
        <button type="button" aria-pressed=${this.#keys.value}
          @click=${() => desk.update({ keys: !desk.state.keys })}>Keys act</button>
        <button type="button" class="square" aria-label="Close" @click=${() => desk.update({ help: false })}>×</button>
      </div>
      <div class="sheet-parts">${SHEET.map((part) => html`<section><h3>${part.title}</h3>
        <dl>${part.keys.map((key) => html`<div><dt><kbd>${key.name ?? key.key.toUpperCase()}</kbd></dt>
          <dd>${key.does}</dd></div>`)}</dl></section>`)}
      </div>
      <section><h3>With the mouse, or a finger</h3>
        <dl class="gestures">${GESTURES.map(({ what, does }) => html`<div><dt>${what}</dt><dd>${does}</dd></div>`)}</dl></section>
    </dialog>`;
  }
}
customElements.define('help-sheet', HelpSheet);
