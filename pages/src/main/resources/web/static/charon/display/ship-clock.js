// @ts-check
import { LitElement, html } from 'lit';

const MINUTE_MS = 60_000;

/** The time of day, to the minute: nothing that moves all the time. */
export class ShipClock extends LitElement {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  createRenderRoot() { return this; }

  connectedCallback() {
    super.connectedCallback();
    this.#tick();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  #tick() {
    this.requestUpdate();
    this.#timer = setTimeout(() => this.#tick(), MINUTE_MS - (Date.now() % MINUTE_MS) + 20);
  }

  render() {
    const now = new Date();
    const [hours, minutes] = [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0'));
    return html`<time class="clock" datetime="${hours}:${minutes}">${hours}<span class="clock-colon">:</span>${minutes}</time>`;
  }
}
customElements.define('ship-clock', ShipClock);
