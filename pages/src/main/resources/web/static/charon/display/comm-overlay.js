// @ts-check
import { LitElement, html } from 'lit';
import '../components/comm-terminal.js';
import { Modal } from '../components/layers.js';
import { getJson } from '../lib/api.js';
import { accessLevel } from '../lib/mail.js';
import { delay } from '../lib/retry.js';
import { Watched } from '../lib/store.js';
import { Led, opened } from './lead.js';
import { mirror, store, withView } from './state.js';

/** @typedef {'loading' | 'ready' | 'offline' | 'unreachable'} Condition */

/** @type {Record<Condition, string>} */
const SAYS = {
  loading: 'OPENING LINE',
  ready: '',
  offline: 'TERMINAL OFFLINE',
  unreachable: 'NO SIGNAL – TRYING AGAIN',
};

/** @param {string} part of a path */
const segment = (part) => encodeURIComponent(part);

/** Someone's comm terminal, on top of the view; on the page only while one is shown. */
export class CommOverlay extends LitElement {
  static properties = { terminal: { state: true }, condition: { state: true } };

  #address = new Watched(this, store, (state) => {
    const { overlay_location_slug: place = '', overlay_terminal_slug: terminal = '' } = state.view ?? {};
    return place && terminal ? `/api/terminal/${segment(place)}/${segment(terminal)}/` : '';
  });

  #led = new Led(this);

  /** The address whose answer is shown or awaited. */
  #wanted = '';

  #failures = 0;

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #retry;

  constructor() {
    super();
    /** @type {Record<string, any> | undefined} */
    this.terminal = undefined;
    /** @type {Condition} */
    this.condition = 'loading';
    if (!mirror) {
      new Modal(this, () => this.#close());
    }
  }

  createRenderRoot() { return this; } // the page's own style sheets apply

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#retry);
    this.#wanted = '';
  }

  willUpdate() {
    if (this.#address.value !== this.#wanted) {
      this.#wanted = this.#address.value;
      this.#failures = 0;
      this.terminal = undefined;
      this.condition = this.#wanted ? 'loading' : 'offline';
      this.#load(this.#wanted);
    }
  }

  render() {
    /** @type {Record<string, any>} */
    const terminal = this.terminal ?? {};
    const level = accessLevel(terminal.access_level);
    return html`
      <div class="overlay comm-over" data-access=${level} data-condition=${this.condition}>
        <section class="overlay-frame panel" role="dialog" aria-modal="true" aria-labelledby="comm-owner" tabindex="-1">
          <header class="overlay-head">
            <div class="comm-title">
              <h1 id="comm-owner">${terminal.owner || (this.condition === 'ready' ? 'Unregistered terminal' : 'Comm terminal')}</h1>
              <p class="quiet">${[terminal.terminal_id, terminal.location_name].filter(Boolean).join(' · ')}</p>
            </div>
            ${this.terminal ? html`<p class="comm-access"><span class="visually-hidden">Access level </span>${level}</p>` : ''}
            ${mirror ? '' : html`<button type="button" class="close" @click=${this.#close}>Close</button>`}
          </header>
          ${this.terminal
            ? html`<comm-terminal .terminal=${this.terminal} .lead=${this.#led.value}
              @mail-chosen=${(/** @type {CustomEvent<{ message: string }>} */ { detail }) => opened(this, detail)}></comm-terminal>`
            : html`<p class="comm-condition" role="status">${SAYS[this.condition]}<span class="cursor" aria-hidden="true"></span></p>`}
        </section>
      </div>`;
  }

  /** @param {string} address */
  async #load(address) {
    if (!address) {
      return;
    }
    try {
      const terminal = await getJson(withView(address));
      this.#loaded(address, () => { this.terminal = terminal; this.condition = 'ready'; });
    } catch (failure) {
      const gone = /** @type {import('../lib/api.js').ApiError} */ (failure).status === 404;
      this.#loaded(address, () => (gone ? this.#offline() : this.#tryAgain(address)));
    }
  }

  /**
   * Does something about an answer, unless another terminal is shown by now.
   *
   * @param {string} address
   * @param {() => void} then
   */
  #loaded(address, then) {
    if (address === this.#wanted) {
      then();
    }
  }

  #offline() {
    this.condition = 'offline';
  }

  /** @param {string} address */
  #tryAgain(address) {
    this.condition = 'unreachable';
    this.#failures += 1;
    this.#retry = setTimeout(() => this.#loaded(address, () => this.#load(address)), delay(this.#failures, Math.random()));
  }

  /** On this display alone. */
  #close() {
    this.dispatchEvent(new CustomEvent('put-away'));
  }
}
customElements.define('comm-overlay', CommOverlay);
