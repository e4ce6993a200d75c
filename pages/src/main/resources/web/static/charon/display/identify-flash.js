// @ts-check
import { LitElement, html, nothing } from 'lit';
import { displayId } from '../lib/display-id.js';
import { handleOf } from '../lib/handle.js';
import { titleOf } from '../lib/screens.js';
import { Watched } from '../lib/store.js';
import { number, text } from '../lib/values.js';
import { label } from './identity.js';
import { store } from './state.js';

const SEEN_MS = 8_000;

/** Which display this is, in large letters, when the game master asks. */
export class IdentifyFlash extends LitElement {
  static properties = { shown: { state: true } };

  #personal = new Watched(this, store, (state) => state.personal);

  /** How often it was asked, as far as it was told; -1: not told yet. */
  #asked = -1;

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #end;

  constructor() {
    super();
    this.shown = false;
  }

  createRenderRoot() { return this; }

  willUpdate() {
    const asked = number(this.#personal.value.identify, -1);
    if (this.#asked >= 0 && asked > this.#asked) {
      this.shown = true;
      clearTimeout(this.#end);
      this.#end = setTimeout(() => { this.shown = false; }, SEEN_MS);
    }
    this.#asked = asked;
  }

  render() {
    const handle = handleOf(displayId());
    const name = titleOf({ name: text(this.#personal.value.name), label, agent: navigator.userAgent, key: handle }); // as in the console
    return html`<div role="status">${this.shown ? html`<div class="identify"><p class="identify-name">${name}</p>
      <p class="identify-key">${handle}</p>
      <p class="identify-size">${innerWidth} × ${innerHeight}</p></div>` : nothing}</div>`;
  }
}
customElements.define('identify-flash', IdentifyFlash);
