// @ts-check
import { LitElement, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Leaving } from './deck-map/leaving.js';
import { pictureAddress } from '../lib/pictures.js';

/** @typedef {{ id: string, name: string, portrait: string, portrait_version?: string }} Person */

/** The faces of people who are there, in the order they have come. */
export class PortraitWall extends LitElement {
  static properties = {
    shown: { attribute: false },
    people: { attribute: false },
  };

  /** @type {Leaving<Person>} */
  #leaving = new Leaving(this);

  constructor() {
    super();
    /** @type {string[]} ids of the people that are shown */
    this.shown = [];
    /** @type {Record<string, Person>} */
    this.people = {};
  }

  createRenderRoot() { return this; } // the page's own style sheets apply

  render() {
    const present = this.shown.map((id) => ({ id, name: this.people[id]?.name ?? id, portrait: pictureAddress(this.people[id]?.portrait ?? '', this.people[id]?.portrait_version) }));
    const faces = this.#leaving.with(present, '');
    return faces.length === 0 ? nothing : html`<ul class="portraits" data-count=${Math.min(present.length, 6)} aria-label="Present">
      ${repeat(faces, ({ id }) => id, ({ id, name, portrait, leaving }) => html`
        <li class=${leaving ? 'portrait leaving' : 'portrait'} data-person=${id} aria-hidden=${leaving ? 'true' : nothing}>
          <figure>
            <div class="portrait-frame">
              ${portrait ? html`<img src=${portrait} alt=${`Portrait of ${name}`} @error=${missing} @load=${found}>` : nothing}
              <svg class="silhouette" viewBox="0 0 100 100" role="img" aria-label="No picture"><path
                d="M50 16c13 0 20 10 20 23 0 9-4 17-9 21v7c15 4 27 12 31 33H8c4-21 16-29 31-33v-7c-5-4-9-12-9-21 0-13 7-23 20-23Z"></path></svg>
            </div>
            <figcaption><span>${name}</span></figcaption>
          </figure></li>`)}</ul>`;
  }
}
customElements.define('portrait-wall', PortraitWall);

/** Shows the silhouette instead of a picture that does not come. @param {Event} event */
function missing(event) {
  /** @type {Element} */ (event.currentTarget).classList.add('broken');
}

/** Another picture of the same person may come. @param {Event} event */
function found(event) {
  /** @type {Element} */ (event.currentTarget).classList.remove('broken');
}
