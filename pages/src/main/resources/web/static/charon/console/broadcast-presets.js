// @ts-check
import { html, nothing } from 'lit';
import { Part } from './part.js';
import { store } from './state.js';

/**
 * Messages that the campaign has ready.
 *
 * @fires preset when one is chosen; the detail is the message
 */
export class BroadcastPresets extends Part {
  #presets = this.watch((state) => state.presets);

  /** @param {Event} event */
  #choose(event) {
    const field = /** @type {HTMLSelectElement} */ (event.currentTarget);
    const preset = store.state.presets.find(({ id }) => id === field.value);
    field.value = '';
    if (preset) {
      this.dispatchEvent(new CustomEvent('preset', { detail: preset }));
    }
  }

  render() {
    const presets = this.#presets.value;
    return presets.length ? html`<select name="preset" aria-label="A message that is ready" @change=${this.#choose}><option value="">Ready to be sent: ${presets.length}</option>
      ${presets.map(({ id, title }) => html`<option value=${id}>${title || id}</option>`)}</select>` : nothing;
  }
}
customElements.define('broadcast-presets', BroadcastPresets);
