// @ts-check
import { LitElement, html, nothing } from 'lit';
import { pixelsPerInch } from '../lib/screens.js';
import { text } from '../lib/values.js';
import { leave } from './keyboard.js';
import { textOf } from './part.js';
import { forget, setScreen } from './screen-actions.js';
import { store } from './state.js';

/** What a display can stay on. */
const PINS = ['STATUS', 'MAP', 'CREW', 'LOGS', 'CHARON', 'MESSAGES', 'ORDER'];
const TURNS = [0, 90, 180, 270];
/** Numbers that can be set: what they are called, their bounds and steps, and what they are if nothing is said. */
const NUMBERS = /** @type {const} */ ([
  ['zoom', 'Zoom', 0.1, 10, 0.1, '1'], ['margins', 'Margins, px', 0, 1_000, 1, '0'], ['pixels_per_cell', 'One inch, px', 1, 2_000, 0.1, 'free'],
]);

/** How one display is called and set; what is changed there is so at once. */
export class DisplayCard extends LitElement {
  static properties = { screen: { attribute: false } };

  constructor() {
    super();
    /** @type {import('../lib/screens.js').Screen | undefined} */
    this.screen = undefined;
  }

  createRenderRoot() { return this; }

  /** @param {Record<string, unknown>} settings */
  #set(settings) {
    return setScreen(this.screen?.key ?? '', { settings });
  }

  /** @param {SubmitEvent} event */
  async #rename(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    const name = /** @type {HTMLInputElement} */ (form.querySelector('[name=name]')).value.trim();
    if (await setScreen(this.screen?.key ?? '', { name })) {
      leave(form);
    }
  }

  /** @param {Event} event @param {string} member */
  #number(event, member) {
    const field = /** @type {HTMLInputElement} */ (event.currentTarget);
    if (field.checkValidity()) {
      this.#set({ [member]: field.value === '' ? null : Number(field.value) });
    } else {
      field.reportValidity();
    }
  }

  /** @param {Event} event */
  #diagonal(event) {
    const pixels = pixelsPerInch(this.screen?.width ?? NaN, this.screen?.height ?? NaN, Number(textOf(event)));
    if (Number.isFinite(pixels)) {
      this.#set({ pixels_per_cell: pixels });
    }
  }

  /**
   * @param {string} name
   * @param {string} member
   * @param {readonly (readonly [value: string, title: string])[]} options the first is that nothing is said
   * @param {(value: string) => unknown} [read]
   */
  #choice(name, member, options, read = (value) => value) {
    const now = String(this.screen?.settings[member] ?? '');
    const all = options.some(([value]) => value === now) ? options : [...options, [now, now]];
    return html`<label><span>${name}</span><select name=${member}
      @change=${(/** @type {Event} */ event) => this.#set({ [member]: textOf(event) === '' ? null : read(textOf(event)) })}>
      ${all.map(([value, title]) => html`<option value=${value} .selected=${value === now}>${title}</option>`)}</select></label>`;
  }

  /** What of the map it sees. @param {import('../lib/screens.js').Screen} screen */
  #frame({ settings, frame, connected }) {
    if (settings.frame) {
      return html`<p class="info screen-frame"><span>Shows its own part of the map</span>
        <button type="button" title="It looks where all do again" @click=${() => this.#set({ frame: null })}>Free</button></p>`;
    }
    return frame && connected ? html`<p class="quiet screen-frame">On the map, drag its frame to where it is to look.</p>` : nothing;
  }

  render() {
    const { screen } = this;
    if (!screen) {
      return nothing;
    }
    const { settings } = screen;
    const crew = store.state.crew.map((person) => /** @type {const} */ ([text(person.id), text(person.name, text(person.id))])).filter(([id]) => id);
    return html`<div class="screen-card">
      <form class="info" @submit=${this.#rename}><input name="name" aria-label="Name of the display" placeholder="Name, such as Wall" maxlength="60"
        autocomplete="off" .value=${screen.name}><button type="submit">Rename</button></form>
      <div class="fields">
        ${this.#choice('Stays on', 'pin', [['', 'what is on'], ...PINS.map((pin) => /** @type {const} */ ([pin, pin]))])}
        ${this.#choice('Turned', 'rotate', [['', 'not'], ...TURNS.slice(1).map((turn) => /** @type {const} */ ([String(turn), `${turn}°`]))], Number)}
        ${this.#choice('Sound', 'sound', [['', 'as set there'], ['true', 'on'], ['false', 'off']], (value) => value === 'true')}
        ${this.#choice('Belongs to', 'crew', [['', 'nobody'], ...crew])}
        ${NUMBERS.map(([member, title, min, max, step, none]) => html`<label><span>${title}</span><input type="number" name=${member} min=${min} max=${max}
          step=${step} placeholder=${none} .value=${String(settings[member] ?? '')} @change=${(/** @type {Event} */ event) => this.#number(event, member)}></label>`)}
        <label title="Squares of the map become one inch on it"><span>…by its diagonal</span><input type="number" name="diagonal" min="3" max="200" step="0.1" placeholder="inches"
          ?disabled=${!screen.width} @change=${this.#diagonal}></label>
      </div>
      ${this.#frame(screen)}
      <p class="quiet screen-foot"><span title=${screen.agent}>${screen.address} · ${screen.key}</span>
        <button type="button" class="danger" title="Its name and settings too" @click=${() => forget(screen)}>Forget</button></p></div>`;
  }
}
customElements.define('display-card', DisplayCard);
