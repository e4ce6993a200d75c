// @ts-check
import { html, nothing } from 'lit';
import { NAMELESS } from '../lib/deck.js';
import { desk, keepDraft } from './desk.js';
import { leave } from './keyboard.js';
import { Part, textOf } from './part.js';
import { setTokens } from './token-actions.js';

const SIZES = [['', 'as it is'], ['0.5', '½'], ['1', '1'], ['1.5', '1½'], ['2', '2'], ['3', '3'], ['4', '4'], ['6', '6']];
/** A step of where a token looks, in degrees. */
const STEP = 45;
const WHOLE = 360;

/** What the selected tokens are called, how large they are and where they look; a note on one. */
export class TokenLook extends Part {
  static properties = { open: { state: true } };

  #tokens = this.watch((state) => state.view?.encounter_tokens ?? {});
  #selected = this.arranged((state) => state.selected);
  #drafts = this.arranged((state) => state.drafts);

  constructor() {
    super();
    /** Whether name and note are open. */
    this.open = false;
  }

  /** @param {Event} event @param {string} id @param {'name' | 'note'} member */
  async #say(event, id, member) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    const said = desk.state.drafts[`token.${member}.${id}`];
    if (said !== undefined && await setTokens([id], { [member]: said.trim() || (member === 'name' ? NAMELESS : '') })) {
      keepDraft(`token.${member}.${id}`, undefined);
      leave(form);
    }
  }

  /** @param {string} id @param {Record<string, any>} token @param {'name' | 'note'} member @param {string} title */
  #field(id, token, member, title) {
    const draft = `token.${member}.${id}`;
    const now = member === 'name' && token.name === NAMELESS ? '' : token[member] ?? '';
    const words = this.#drafts.value[draft];
    return html`<form class="info" @submit=${(/** @type {Event} */ event) => this.#say(event, id, member)}>
      <input type="text" name="token-${member}" aria-label=${title} placeholder=${title} maxlength=${member === 'name' ? 200 : 2_000} autocomplete="off" .value=${words ?? now}
        @input=${(/** @type {Event} */ event) => keepDraft(draft, textOf(event))}>
      <button type="submit" ?disabled=${words === undefined || words === now}>Set</button></form>`;
  }

  /** @param {string[]} ids @param {number} by */
  #turn(ids, by) {
    const now = Number(this.#tokens.value[ids[0]].facing ?? 0);
    setTokens(ids, { facing: (now + by + WHOLE) % WHOLE });
  }

  render() {
    const ids = this.#selected.value.filter((id) => this.#tokens.value[id]);
    const [token] = ids.map((id) => this.#tokens.value[id]);
    if (!token) {
      return nothing;
    }
    const size = String(token.size ?? '');
    const sizes = SIZES.some(([value]) => value === size) ? SIZES : [...SIZES, [size, size]];
    const faces = token.facing !== undefined;
    return html`<div class="token-look"><label><span>Size</span><select name="size" @change=${(/** @type {Event} */ event) =>
      setTokens(ids, { size: textOf(event) === '' ? null : Number(textOf(event)) })}>
        ${sizes.map(([value, title]) => html`<option value=${value} .selected=${value === size}>${title}</option>`)}</select></label>
      <span class="facing" role="group" aria-label="Where it looks"><button type="button" aria-label="Turn left" title="Turn left" @click=${() => this.#turn(ids, -STEP)}>↺</button>
        <button type="button" class="face" title=${faces ? 'Looks nowhere again' : 'Looks nowhere'} ?disabled=${!faces} @click=${() => setTokens(ids, { facing: null })}>${faces
          ? html`<span class="arrow" style="transform: rotate(${token.facing}deg)" aria-hidden="true">↑</span><span class="visually-hidden">${token.facing} degrees</span>` : '–'}</button>
        <button type="button" aria-label="Turn right" title="Turn right" @click=${() => this.#turn(ids, STEP)}>↻</button></span>
      ${ids.length === 1 ? html`<button type="button" aria-expanded=${this.open} data-act="token-words" class=${token.note ? 'warn' : ''}
        @click=${() => { this.open = !this.open; }}>${token.note ? 'Note' : 'Name, note'}</button>` : nothing}</div>
      ${ids.length === 1 && (this.open || token.note) ? html`<div class="token-words">
        ${this.open ? this.#field(ids[0], token, 'name', 'Name that the players see') : nothing}${this.#field(ids[0], token, 'note', 'Note for you')}</div>` : nothing}`;
  }
}
customElements.define('token-look', TokenLook);
