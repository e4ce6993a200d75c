// @ts-check
import { LitElement, html, nothing } from 'lit';
import { campaignPicture } from '../lib/pictures.js';
import { text } from '../lib/values.js';
import { giveNoise, noSignal } from './no-signal.js';
import './standby-view.js';

/** Texts up to these lengths are set large, less large, and so on. @type {[number, string][]} */
const SIZES = [[22, 'huge'], [80, 'large'], [260, 'plain'], [600, 'small']];

/** A longer text may have to be scrolled on a small screen. */
const LONG = 260;

/** @param {string} words */
const sizeOf = (words) => SIZES.find(([most]) => words.length <= most)?.[1] ?? 'tiny';

/** What the table sees while the game master has darkened the screens. */
export class BlackoutView extends LitElement {
  static properties = {
    blackout: { attribute: false },
    leaving: { attribute: false },
    broken: { state: true },
    tall: { state: true },
  };

  constructor() {
    super();
    /** @type {Record<string, any>} style, text, image */
    this.blackout = {};
    /** Whether it goes. */
    this.leaving = false;
    /** The picture that does not come. */
    this.broken = '';
    /** Whether the picture is higher than wide. */
    this.tall = false;
  }

  createRenderRoot() { return this; } // the page's own style sheets apply

  render() {
    const { style } = this.blackout;
    return html`<section class=${`blackout is-${style}${this.leaving ? ' is-leaving' : ''}`} data-blackout=${style}
      aria-label="Blackout">${this.#body(style, text(this.blackout.text).trim())}</section>`;
  }

  /**
   * @param {string} style
   * @param {string} said
   */
  #body(style, said) {
    switch (style) {
      case 'standby': return html`<standby-view class="view" .message=${said}></standby-view>`;
      case 'static': return noSignal(words(said, 'No signal'));
      case 'card': return this.#card(said);
      default: return words(said, 'Blackout');
    }
  }

  /** @param {string} said */
  #card(said) {
    const path = text(this.blackout.image);
    const picture = path && path !== this.broken;
    return html`<div class=${`card-sheet${this.tall && picture ? ' is-tall' : ''}`}>
      ${picture ? html`<img src=${campaignPicture(path)} alt="" @load=${this.#came} @error=${() => { this.broken = path; }}>` : nothing}
      ${words(said, 'Blackout')}</div>`;
  }

  /** @param {Event} event */
  #came(event) {
    const { naturalHeight, naturalWidth } = /** @type {HTMLImageElement} */ (event.target);
    this.tall = naturalHeight > naturalWidth;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('blackout') && this.blackout.style === 'static') {
      giveNoise(this);
    }
  }
}
customElements.define('blackout-view', BlackoutView);

/**
 * What is said, or for who does not see it what is on.
 *
 * @param {string} said may be empty
 * @param {string} otherwise
 */
const words = (said, otherwise) => (said
  ? html`<h1 class="blackout-words" data-size=${sizeOf(said)} tabindex=${said.length > LONG ? 0 : nothing}>${said}</h1>`
  : html`<h1 class="visually-hidden">${otherwise}</h1>`);
