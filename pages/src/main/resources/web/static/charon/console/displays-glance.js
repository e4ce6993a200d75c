// @ts-check
import { html, nothing } from 'lit';
import { PATIENT_MS, alarmed, behindSince, standing, titleOf, troubles } from '../lib/screens.js';
import { desk } from './desk.js';
import { Part } from './part.js';

/** How many displays there are, and which of them do not show what they should; the way to all of them. */
export class DisplaysGlance extends Part {
  #open = this.watch((state) => state.displays);
  #screens = this.watch((state) => state.screens);
  /** Since when displays are behind. @type {Map<string, number>} */
  #behind = new Map();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #again;

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#again);
  }

  willUpdate() {
    this.#behind = behindSince(this.#behind, this.#screens.value, Date.now());
  }

  /** Who is behind is looked at again once that has lasted. */
  updated() {
    clearTimeout(this.#again);
    const waits = [...this.#behind.values()].map((since) => since + PATIENT_MS - Date.now()).filter((ms) => ms > 0);
    if (waits.length) {
      this.#again = setTimeout(() => this.requestUpdate(), Math.min(...waits) + 20);
    }
  }

  render() {
    const open = this.#open.value;
    const bad = troubles(this.#screens.value, this.#behind, Date.now());
    if (!open && !bad.length) {
      return nothing;
    }
    // every open console shows a mirror, which listens as a display does; the displays of a browser share one stream
    const count = open ? Math.max(0, open.players - open.gm - Math.min(open.here, 1)) + open.here : 0;
    const streams = open ? `Open streams: ${open.players} as players get it, mirrors included; ${open.gm} as game master` : '';
    const worst = bad.some(({ state }) => state === 'lost') ? 'alarm' : 'warn';
    return html`<button type="button" class="displays ${bad.length ? worst : count ? '' : 'warn'}" title=${
      bad.length ? bad.map((screen) => `${titleOf(screen)}: ${standing(screen)}`).join('\n') : streams}
      @click=${() => desk.update({ tool: 'displays', pane: 'tools' })}>${
  bad.length ? alarmed(bad) : `${count} ${count === 1 ? 'display' : 'displays'}`}</button>`;
  }
}
customElements.define('displays-glance', DisplaysGlance);
