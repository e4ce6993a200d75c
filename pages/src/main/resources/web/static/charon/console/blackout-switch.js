// @ts-check
import { html, nothing } from 'lit';
import { Watched } from '../lib/store.js';
import { STYLES, changeBlackout, dark, toggleBlackout } from './blackout-state.js';
import { desk } from './desk.js';
import { DOWN } from './glyphs.js';
import { Part, textOf } from './part.js';

/** Darkens all displays, and says beforehand how. */
export class BlackoutSwitch extends Part {
  #on = this.watch((state) => state.view?.blackout);
  #chosen = new Watched(this, dark, (state) => state);
  #open = this.arranged((state) => state.darkens);
  #images = this.watch((state) => state.images);

  /** Pictures of the campaign that are known here; others can be written. */
  #pictures() {
    const known = this.#images.value.map(({ url }) => /\/data\/(.+)$/.exec(String(url))?.[1]).filter(Boolean);
    return html`<datalist id="blackout-pictures">${[...new Set(known)].map((name) => html`<option value=${name}></option>`)}</datalist>`;
  }

  #panel() {
    const { style, text, image } = this.#chosen.value;
    const on = this.#on.value;
    const same = on && on.style === style && on.text === text && (style !== 'card' || on.image === image);
    return html`<div id="blackout-panel" class="menu blackout-panel" role="group" aria-label="How displays go dark">
      <div class="dark-styles" role="radiogroup" aria-label="Style">${STYLES.map(([name, title, about]) => html`
        <button type="button" role="radio" data-style=${name} aria-checked=${name === style} title=${about}
          @click=${() => dark.update({ style: name })}><span class="swatch" aria-hidden="true"></span>${title}</button>`)}</div>
      <label><span>Text, if any</span><input name="dark-text" autocomplete="off" maxlength="500" placeholder="Back at nine" .value=${text}
        @input=${(/** @type {Event} */ event) => dark.update({ text: textOf(event) })}></label>
      ${style === 'card' ? html`<label><span>Picture, below the campaign's folder</span><input name="dark-image" autocomplete="off"
        spellcheck="false" list="blackout-pictures" placeholder="campaign/title.png" .value=${image}
        @input=${(/** @type {Event} */ event) => dark.update({ image: textOf(event).trim() })}></label>${this.#pictures()}` : nothing}
      ${on && !same ? html`<button type="button" class="primary" @click=${changeBlackout}>Show this now</button>` : nothing}</div>`;
  }

  /** @param {FocusEvent} event */
  #left(event) {
    if (!this.contains(/** @type {Node | null} */ (event.relatedTarget))) {
      desk.update({ darkens: false });
    }
  }

  render() {
    const open = this.#open.value;
    return html`<div class="blackout-switch" @focusout=${this.#left}>
      <button type="button" class="blackout" aria-pressed=${this.#on.value !== undefined} title="Key . (full stop)"
        @click=${toggleBlackout}>Blackout</button>
      <button type="button" class="choose" aria-expanded=${open} aria-controls="blackout-panel" aria-label="How displays go dark"
        title="How displays go dark" @click=${() => desk.update({ darkens: !open })}>${DOWN}</button>
      ${open ? this.#panel() : nothing}</div>`;
  }
}
customElements.define('blackout-switch', BlackoutSwitch);

/** Says, across the whole console, that all displays are dark. */
export class BlackoutBand extends Part {
  #on = this.watch((state) => state.live?.blackout);
  #later = this.watch((state) => state.view?.blackout);

  render() {
    const on = this.#on.value;
    const title = STYLES.find(([name]) => name === on?.style)?.[1];
    const ends = on && !this.#later.value;
    const shows = on?.text ? `“${on.text}”` : title?.toLowerCase();
    return html`<div role="status">${on ? html`<div class="dark-band"><strong>Blackout</strong>
      <span>Every display shows ${shows}${ends ? ', until you take' : '. You go on as ever.'}</span>
      ${ends ? nothing : html`<button type="button" title="Key . (full stop)" @click=${toggleBlackout}>End it</button>`}
      </div>` : nothing}</div>`;
  }
}
customElements.define('blackout-band', BlackoutBand);
