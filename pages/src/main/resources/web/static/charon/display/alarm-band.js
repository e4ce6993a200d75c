// @ts-check
import { LitElement, html, nothing } from 'lit';
import { cue } from '../lib/sound.js';
import { Watched } from '../lib/store.js';
import { text } from '../lib/values.js';
import { store } from './state.js';

/** How often a red alarm is heard, and how many times: nobody can talk against it for long. */
const AGAIN_MS = 6_000;
const TIMES = 8;
const SAYS = { caution: 'CAUTION', red: 'RED ALERT' };

/** An alarm: a band at the edge, which leaves the view its room, and a frame around all of it. */
export class AlarmBand extends LitElement {
  #alarm = new Watched(this, store, (state) => state.view?.alarm);

  #heard = '';

  /** @type {ReturnType<typeof setInterval> | undefined} */
  #again;

  createRenderRoot() { return this; }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#again);
    this.#heard = '';
  }

  render() {
    const level = levelOf(this.#alarm.value);
    const said = text(this.#alarm.value?.text);
    // the region is always there, so that what appears in it is read out
    return html`<div role="alert">${level ? html`<div class="alarm-band" data-level=${level}>
        <strong class="alarm-level">${SAYS[level]}</strong>${said ? html`<span class="alarm-text">${said}</span>` : nothing}
      </div><div class="alarm-frame" data-level=${level} aria-hidden="true"></div>` : nothing}</div>`;
  }

  updated() {
    const alarm = this.#alarm.value;
    const level = levelOf(alarm);
    const sounds = level && alarm?.sound ? level : '';
    if (sounds !== this.#heard) {
      this.#heard = sounds;
      clearInterval(this.#again);
      if (sounds) {
        cue(sounds);
      }
      if (sounds === 'red') {
        let left = TIMES - 1;
        this.#again = setInterval(() => {
          cue('red');
          left -= 1;
          if (left === 0) {
            clearInterval(this.#again);
          }
        }, AGAIN_MS);
      }
    }
  }
}
customElements.define('alarm-band', AlarmBand);

/**
 * @param {Record<string, any> | undefined} alarm
 * @returns {'caution' | 'red' | undefined}
 */
const levelOf = (alarm) => (alarm?.level === 'red' || alarm?.level === 'caution' ? alarm.level : undefined);
