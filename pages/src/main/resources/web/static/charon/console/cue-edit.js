// @ts-check
import { LitElement, html } from 'lit';
import { remove, rename } from './cue-state.js';

/** How long a button that destroys something waits for the second click. */
const SURE_MS = 4_000;

/** Another title and note for a saved cue, and its end. */
export class CueEdit extends LitElement {
  static properties = {
    cue: { attribute: false },
    asks: { state: true },
  };

  constructor() {
    super();
    /** @type {import('./cue-state.js').Listed} */
    this.cue = { id: '', title: '', note: '', source: 'saved', commands: 0, problem: null };
    /** Whether it asks if the cue is to be deleted. */
    this.asks = false;
  }

  createRenderRoot() { return this; } // the page's own style sheets apply

  /** @param {SubmitEvent} event */
  async #save(event) {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
    const title = String(form.get('title')).trim();
    if (title) {
      await rename(this.cue.id, { title, note: String(form.get('note')).trim() });
    }
  }

  #delete() {
    if (!this.asks) {
      this.asks = true;
      setTimeout(() => { this.asks = false; }, SURE_MS);
      return;
    }
    remove(this.cue.id);
  }

  render() {
    return html`<form class="cue-edit" @submit=${this.#save}>
      <input name="title" aria-label="Title" autocomplete="off" maxlength="200" .value=${this.cue.title}>
      <input name="note" aria-label="Note" placeholder="Note for you" autocomplete="off" .value=${this.cue.note}>
      <div class="row"><button type="submit">Save</button>
        <button type="button" class="danger" @click=${this.#delete}>${this.asks ? 'Really? Click again' : 'Delete'}</button></div>
    </form>`;
  }
}
customElements.define('cue-edit', CueEdit);
