// @ts-check
import { html } from 'lit';
import { at } from '../lib/place.js';
import { desk } from './desk.js';
import { Part } from './part.js';

const WIDTH = 1920;
const HEIGHT = 1080;

/** The display itself, small: a page of its own, laid out for a big screen and scaled down. */
export class PlayersMirror extends Part {
  #wide = this.arranged((state) => state.wide);
  #observer = new ResizeObserver(([entry]) => this.#fit(entry.contentRect));

  /** @param {{ width: number, height: number }} room what there is for it */
  #fit({ width, height }) {
    const scale = Math.min(width / WIDTH, height / HEIGHT);
    if (scale > 0) {
      this.style.setProperty('--mirror-scale', String(scale));
    }
  }

  firstUpdated() {
    this.#observer.observe(/** @type {Element} */ (this.querySelector('.mirror-room')));
  }

  render() {
    return html`<figure class="mirror">
      <figcaption>What the players see
        <button type="button" class="enlarge" aria-pressed=${this.#wide.value} title="Key Z"
          @click=${() => desk.update({ wide: !desk.state.wide })}>Enlarge</button></figcaption>
      <div class="mirror-room"><div class="mirror-screen">
        <iframe src=${at('/terminal/?mirror')} title="What the players see" tabindex="-1"></iframe>
        <a href=${at('/terminal/')} target="_blank" rel="noopener" aria-label="Open the display in a new tab"></a>
      </div></div></figure>`;
  }
}
customElements.define('players-mirror', PlayersMirror);
