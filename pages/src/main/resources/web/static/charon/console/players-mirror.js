// @ts-check
import { html, nothing } from 'lit';
import { Watched } from '../lib/store.js';
import { look, order } from './cue-state.js';
import { at } from '../lib/place.js';
import { desk } from './desk.js';
import { Part } from './part.js';
import { lead } from './thing-actions.js';

const WIDTH = 1920;
const HEIGHT = 1080;

/** The display itself, small: a page of its own, laid out for a big screen and scaled down. */
export class PlayersMirror extends Part {
  static properties = { present: { state: true } };

  #wide = this.arranged((state) => state.wide);
  #map = this.watch((state) => Boolean(state.view?.location_data?.map));
  #standby = this.watch(({ view }) => view?.view_type === 'STANDBY' && !view.overlay_terminal_slug && !Object.keys(view.handouts ?? {}).length);
  #prepares = this.arranged((state) => state.prepare);
  #cue = this.arranged((state) => state.cue);
  #cues = new Watched(this, order, (state) => state.cues);
  /** What the page in it was told to show, and whether it leads displays. */
  #told = '{}';
  #remote = false;
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

  constructor() {
    super();
    /** Whether it shows what players see now, while one prepares. */
    this.present = false;
  }

  /** What it shows, and how that is called. @returns {{ kind: string, title: string, mirror: import('../display/state.js').Shown }} */
  #shown() {
    const cue = this.#cue.value;
    if (cue) {
      const title = this.#cues.value.find(({ id }) => id === cue)?.title ?? cue;
      return { kind: 'cue', title: `After “${title}”`, mirror: { cue } };
    }
    return this.#prepares.value && !this.present
      ? { kind: 'prepared', title: 'They will get', mirror: { prepared: true } }
      : { kind: 'live', title: 'What the players see', mirror: {} };
  }

  /**
   * Tells the page in it what to show.
   *
   * @param {boolean} [fresh] whether it has just come, and shows what is on
   */
  #tell(fresh = false) {
    const { mirror } = this.#shown();
    const told = JSON.stringify(mirror);
    const remote = this.#leads();
    if (fresh ? told !== '{}' : told !== this.#told) {
      this.#page?.postMessage({ mirror }, location.origin);
    }
    if (fresh ? remote : remote !== this.#remote) {
      this.#page?.postMessage({ remote }, location.origin);
    }
    this.#told = told;
    this.#remote = remote;
  }

  /** The page in it. */
  get #page() {
    return this.querySelector('iframe')?.contentWindow;
  }

  /** Whether displays are led by what one does in it: it is large, and shows something that can be led. */
  #leads() {
    return (this.#wide.value || !this.#map.value) && !this.#standby.value && !this.#cue.value && !this.present;
  }

  /** @param {MessageEvent} message */
  #hear = ({ origin, source, data }) => {
    if (origin === location.origin && source === this.#page && data?.lead && this.#leads()) {
      lead(data.lead);
    }
  };

  /** Who clicks in it still has the keys of the console. */
  #keepKeys = () => setTimeout(() => {
    const frame = this.querySelector('iframe');
    if (frame && document.activeElement === frame) {
      frame.blur();
      focus();
    }
  });

  connectedCallback() {
    super.connectedCallback();
    addEventListener('message', this.#hear);
    addEventListener('blur', this.#keepKeys);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('message', this.#hear);
    removeEventListener('blur', this.#keepKeys);
  }

  willUpdate() {
    this.present &&= this.#prepares.value;
  }

  updated() {
    this.#tell();
  }

  render() {
    const { kind, title } = this.#shown();
    const leads = this.#leads();
    return html`<figure class="mirror" data-shows=${kind} ?data-leads=${leads}>
      <figcaption><span class="name">${title}${leads ? html` <span class="quiet">· click to lead</span>` : nothing}</span>
        ${kind === 'cue' ? html`<button type="button" title="Key Esc" @click=${() => look('')}>Close</button>`
          : this.#prepares.value ? html`<button type="button" aria-pressed=${this.present} title="What the players see now"
            @click=${() => { this.present = !this.present; }}>Now</button>` : nothing}
        ${leads ? html`<a class="out" href=${at('/terminal/')} target="_blank" rel="noopener" aria-label="Open the display in a new tab">↗</a>` : nothing}
        <button type="button" class="enlarge" aria-pressed=${this.#wide.value} title="Key Z"
          @click=${() => desk.update({ wide: !desk.state.wide })}>Enlarge</button></figcaption>
      <div class="mirror-room"><div class="mirror-screen">
        <iframe src=${at('/terminal/?mirror')} title=${title} tabindex="-1" @load=${() => this.#tell(true)}></iframe>
        ${leads ? nothing : html`<a href=${at('/terminal/')} target="_blank" rel="noopener" aria-label="Open the display in a new tab"></a>`}
      </div></div></figure>`;
  }
}
customElements.define('players-mirror', PlayersMirror);
