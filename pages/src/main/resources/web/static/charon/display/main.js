// @ts-check
import { LitElement, html, nothing } from 'lit';
import { beDisplay } from '../lib/presence.js';
import { hush } from '../lib/sound.js';
import { Watched } from '../lib/store.js';
import { keepAwake } from '../lib/wake-lock.js';
import { leaveOut } from './backdrop.js';
import { chooseView, pinned } from './choose-view.js';
import { beKnown } from './identity.js';
import { beLed } from './lead.js';
import { restControls } from './rest.js';
import { connect, mirror, store } from './state.js';
import './views.js';

/** How long what darkened the screen is still to be seen when it goes, in milliseconds; as long as its transition. */
const LIGHTENING_MS = 900;

/** What the table sees: the view that the game master chose, and what lies on top of it. */
export class Display extends LitElement {
  static properties = { leaving: { state: true }, mailAway: { state: true }, talkAway: { state: true } };

  #blackout = new Watched(this, store, (state) => state.blackout);

  /** What darkened the screen last. @type {Record<string, any> | undefined} */
  #darkened;

  #type = new Watched(this, store, (state) => String(state.view?.view_type ?? ''));

  #place = new Watched(this, store, (state) => String(state.view?.location_name || ''));

  #overlay = new Watched(this, store, ({ view }) => (view?.overlay_terminal_slug
    ? `${view.overlay_location_slug}/${view.overlay_terminal_slug}` : ''));

  #pin = new Watched(this, store, (state) => String(state.personal.settings?.pin ?? ''));

  #dialog = new Watched(this, store, (state) => state.view?.charon_dialog_open === true);

  #remote = new Watched(this, store, (state) => state.remote);

  constructor() {
    super();
    /** @type {Record<string, any> | undefined} what is just going, as it is light again */
    this.leaving = undefined;
    /** the mail that was closed on this display; it is open on others */
    this.mailAway = '';
    /** whether the ship's computer was closed on this display */
    this.talkAway = false;
  }

  createRenderRoot() { return this; } // the page's own style sheets apply

  willUpdate() {
    const blackout = this.#blackout.value;
    if (this.#darkened && !blackout) {
      const leaving = this.#darkened;
      this.leaving = leaving;
      setTimeout(() => { if (this.leaving === leaving) { this.leaving = undefined; } }, LIGHTENING_MS);
    } else if (blackout) {
      this.leaving = undefined;
    }
    this.#darkened = blackout;
    // what is shown again, or something else, is open again
    this.mailAway = this.mailAway === this.#overlay.value ? this.mailAway : '';
    this.talkAway = this.talkAway && this.#dialog.value;
  }

  render() {
    const dark = this.#blackout.value;
    const { name, tab, held } = this.#chosen();
    const over = dark ?? this.leaving;
    // once it is dark, nothing is below; what is just going dark is not the standby of a dark view yet
    const below = dark && name === 'standby' ? nothing : this.#body(name, tab, held);
    // the page and its view are one landmark; what lies on top are others
    return html`
      <main class="stage" data-view=${dark ? 'blackout' : name} ?inert=${mirror && !this.#remote.value}>
        <alarm-band></alarm-band>
        <div class="stage-view">${below}</div>
        <div class="stage-foot"><wall-clocks></wall-clocks>${name === 'order' ? nothing : html`<turn-list></turn-list>`}</div>
        <hand-outs></hand-outs>
        ${over ? html`<blackout-view .blackout=${over} .leaving=${!dark}></blackout-view>` : nothing}</main>
      ${this.#overlay.value && this.#overlay.value !== this.mailAway && !held
    ? html`<comm-overlay @put-away=${() => { this.mailAway = this.#overlay.value; }}></comm-overlay>` : nothing}
      ${this.#dialog.value && !this.talkAway && name !== 'charon' && !held && !mirror
    ? html`<charon-dialog @put-away=${() => { this.talkAway = true; }}></charon-dialog>` : nothing}
      <identify-flash></identify-flash>
      <broadcast-notices></broadcast-notices>
      ${mirror ? nothing : html`<private-inbox></private-inbox>`}
      ${mirror ? nothing : html`<sound-switch></sound-switch>`}
      <connection-notice></connection-notice>`;
  }

  /** What this display draws: what the game master has it hold, or what all show. */
  #chosen() {
    const chosen = chooseView(this.#type.value);
    return (!mirror && pinned(this.#pin.value, chosen)) || { ...chosen, held: false };
  }

  /**
   * @param {import('./choose-view.js').ViewName} name
   * @param {string} [tab]
   * @param {boolean} [held] whether it stays, whatever anybody likes better
   */
  #body(name, tab, held = false) {
    switch (name) {
      case 'order': return html`<turn-list class="view" .large=${true}></turn-list>`;
      case 'bridge': return html`<bridge-view class="view" .wanted=${tab ?? ''} .held=${held}></bridge-view>`;
      case 'encounter': return html`<encounter-view class="view"></encounter-view>`;
      case 'charon': return html`<charon-terminal class="view"></charon-terminal>`;
      case 'messages': return html`<messages-view class="view"></messages-view>`;
      default: return html`<standby-view class="view"></standby-view>`;
    }
  }

  updated() {
    const { name, title } = this.#chosen();
    const dark = Boolean(this.#blackout.value);
    hush(dark);
    this.classList.toggle('dark', dark);
    document.title = dark ? 'Charon' : `${(name === 'encounter' && this.#place.value) || title} · Charon`;
    this.classList.toggle('mirror', mirror);
    this.classList.toggle('remote', this.#remote.value);
  }
}
customElements.define('charon-display', Display);
leaveOut();
connect();
beLed();
if (!mirror) {
  beDisplay();
  keepAwake();
  beKnown();
  restControls();
}
