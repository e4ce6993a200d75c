// @ts-check
import { html, nothing } from 'lit';
import { draft, prepare } from './draft-state.js';
import { Part } from './part.js';
import { Watched } from '../lib/store.js';

/** Whether what one does is seen at once, or prepared. */
export class LiveSwitch extends Part {
  #prepares = this.arranged((state) => state.prepare);
  #count = new Watched(this, draft, (state) => state.commands.length);

  render() {
    const prepares = this.#prepares.value;
    const count = this.#count.value;
    return html`<div class="live-switch" role="group" aria-label="What you do is">
      <button type="button" data-act="live" aria-pressed=${!prepares} title="Key L. What you do is seen at once"
        @click=${() => prepare(false)}>Live</button>
      <button type="button" data-act="prepare" aria-pressed=${prepares} title="Key L. What you do waits unseen until you take it"
        @click=${() => prepare(true)}>Prepare${count && !prepares
          ? html` <span class="tab-count" aria-label="${count} prepared">${count}</span>` : nothing}</button></div>`;
  }
}
customElements.define('live-switch', LiveSwitch);
