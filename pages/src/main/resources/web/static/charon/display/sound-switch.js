// @ts-check
import { LitElement, html } from 'lit';
import { cue, isOn, setOn, wake } from '../lib/sound.js';
import { Watched } from '../lib/store.js';
import { store } from './state.js';

/** Sounds are off until somebody at this screen wants them. */
export class SoundSwitch extends LitElement {
  static properties = { on: { state: true } };

  #scene = new Watched(this, store, ({ view, blackout }) => (view && !blackout ? `${view.view_type} ${view.location_slug}` : ''));

  /** The scene that is on the screen; a first one makes no sound, nor does one after the dark. */
  #shown = '';

  constructor() {
    super();
    this.on = isOn();
  }

  createRenderRoot() { return this; } // the page's own style sheets apply

  connectedCallback() {
    super.connectedCallback();
    addEventListener('pointerdown', wake);
    addEventListener('keydown', wake);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('pointerdown', wake);
    removeEventListener('keydown', wake);
  }

  render() {
    return html`
      <button type="button" class="sound-switch" aria-label="Sound" aria-pressed=${this.on} title=${this.on ? 'Sound is on' : 'Sound is off'}
        @click=${this.#toggle}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path class="speaker" d="M3 9H7L12 5V19L7 15H3Z"></path>
          <path class="waves" d="M15 9Q17 12 15 15M18 6.5Q22 12 18 17.5"></path>
          <path class="mute" d="M15.5 9L21 15M21 9L15.5 15"></path>
        </svg>
      </button>`;
  }

  updated() {
    const scene = this.#scene.value;
    if (this.#shown && scene && scene !== this.#shown) {
      cue('view');
    }
    this.#shown = scene;
  }

  #toggle() {
    setOn(!this.on);
    this.on = isOn();
  }
}
customElements.define('sound-switch', SoundSwitch);
