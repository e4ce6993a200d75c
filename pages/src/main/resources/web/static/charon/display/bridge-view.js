// @ts-check
import { LitElement, html, nothing } from 'lit';
import { inTab } from '../lib/kept.js';
import { Watched } from '../lib/store.js';
import { text } from '../lib/values.js';
import '../components/charon-conversation.js';
import './bridge-map.js';
import './bridge-personnel.js';
import './bridge-logs.js';
import './bridge-status.js';
import { BridgeMail } from './bridge-mail.js';
import { Led, opened } from './lead.js';
import { mirror, store } from './state.js';

const TABS = [
  { id: 'map', name: 'Map' },
  { id: 'personnel', name: 'Personnel' },
  { id: 'logs', name: 'Logs' },
  { id: 'status', name: 'Status' },
  { id: 'charon', name: 'CHARON' },
];
const REMEMBERED = 'bridge-tab';

/** The tab of that name; empty if there is none. @param {string | undefined} name */
const tabOf = (name = '') => TABS.find(({ id }) => id === name.toLowerCase())?.id ?? '';

/** The bridge of the ship: charts, people, logs, the ship, and her mind. */
export class BridgeView extends LitElement {
  static properties = { wanted: { attribute: false }, held: { attribute: false }, tab: { state: true } };

  #ship = new Watched(this, store, (state) => text(state.page.shipStatus?.ship?.name));

  #mode = new Watched(this, store, (state) => (mirror ? 'DISPLAY' : text(state.view?.charon_mode, 'DISPLAY')));

  #mail = new BridgeMail(this);

  /** Where the game master asks for one tab, or has a display hold one, it is that. */
  #led = new Led(this, ({ tab }) => {
    const led = tabOf(tab);
    if (led && !this.wanted && !this.held) {
      this.tab = led;
    }
  });

  constructor() {
    super();
    /** the tab that the game master asks for; empty if any will do */
    this.wanted = '';
    /** whether only that tab is there */
    this.held = false;
    this.tab = 'map';
  }

  createRenderRoot() { return this; }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('wanted')) {
      const remembered = mirror ? '' : inTab.get(REMEMBERED);
      this.tab = tabOf(this.wanted || this.#led.value?.tab || remembered) || 'map';
    }
  }

  render() {
    this.#mail.reading(this.tab === 'charon');
    return html`
      <div class="bridge" @lead=${this.#onLead}>
        <header class="bridge-head">
          <h1>${this.#ship.value || 'Bridge'}</h1>
          <div class="tabs" role="tablist" aria-label="Bridge" @keydown=${this.#onKey}>${TABS.filter(({ id }) => !this.held || id === this.tab).map((tab) => this.#handle(tab))}</div>
        </header>
        <section class="bridge-panel" role="tabpanel" id="bridge-panel" data-tab=${this.tab}
          aria-labelledby="bridge-tab-${this.tab}" tabindex="-1">${this.#panel()}</section>
      </div>`;
  }

  /** @param {{ id: string, name: string }} tab */
  #handle({ id, name }) {
    const shown = id === this.tab;
    const unread = id === 'charon' ? this.#mail.unread : 0;
    return html`<button type="button" role="tab" id="bridge-tab-${id}" data-tab=${id} aria-selected=${String(shown)}
      aria-controls="bridge-panel" tabindex=${shown ? 0 : -1} @click=${() => this.#show(id)}>${name}${unread
  ? html`<span class="unread" data-unread=${unread}><span class="visually-hidden">, ${unread} unread</span></span>` : nothing}</button>`;
  }

  #panel() {
    switch (this.tab) {
      case 'personnel': return html`<bridge-personnel></bridge-personnel>`;
      case 'logs': return html`<bridge-logs></bridge-logs>`;
      case 'status': return html`<bridge-status></bridge-status>`;
      case 'charon': return html`<charon-conversation .channel=${'bridge'} .mode=${this.#mode.value}></charon-conversation>`;
      default: return html`<bridge-map></bridge-map>`;
    }
  }

  /** @param {string} id */
  #show(id) {
    this.tab = id;
    if (mirror) {
      opened(/** @type {Element} */ (this.querySelector('.bridge')), {});
    } else {
      inTab.set(REMEMBERED, id);
    }
  }

  /** What is opened is opened in a tab. @param {CustomEvent<import('./lead.js').Lead>} event */
  #onLead = ({ detail }) => {
    if (!this.wanted && !this.held) {
      detail.tab = this.tab.toUpperCase();
    }
  };

  /** @param {KeyboardEvent} event */
  #onKey = async (event) => {
    const at = TABS.findIndex(({ id }) => id === this.tab);
    const target = {
      ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: TABS.length - 1,
    }[event.key];
    if (target !== undefined) {
      event.preventDefault();
      this.#show(TABS[(target + TABS.length) % TABS.length].id);
      await this.updateComplete;
      /** @type {HTMLElement | null} */ (this.querySelector('[role="tab"][aria-selected="true"]'))?.focus();
    }
  };
}
customElements.define('bridge-view', BridgeView);
