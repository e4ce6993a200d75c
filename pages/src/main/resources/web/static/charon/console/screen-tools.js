// @ts-check
import { html } from 'lit';
import { fileOf } from '../lib/upload.js';
import { Part } from './part.js';
import './alarm-tools.js';
import './clock-tools.js';
import './handout-tools.js';
import './look-tools.js';
import './turn-tools.js';

/** What lies on the screens beside the view. */
export class ScreenTools extends Part {
  static properties = { held: { state: true } };

  constructor() {
    super();
    /** Whether a file is held over it. */
    this.held = false;
  }

  /** @param {DragEvent} drag */
  #over(drag) {
    if (drag.dataTransfer?.types.includes('Files')) {
      drag.preventDefault();
      this.held = true;
    }
  }

  /** A picture that is dropped anywhere here is handed out next. @param {DragEvent} drop */
  #drop(drop) {
    const file = fileOf(drop.dataTransfer);
    this.held = false;
    if (file) {
      drop.preventDefault();
      /** @type {import('./handout-tools.js').HandoutTools} */ (this.querySelector('handout-tools')).take(file);
    }
  }

  render() {
    return html`<div class="scroll ${this.held ? 'is-held' : ''}" @dragover=${this.#over} @dragleave=${() => { this.held = false; }} @drop=${this.#drop}><alarm-tools></alarm-tools><clock-tools></clock-tools><turn-tools></turn-tools>
      <handout-tools></handout-tools><look-tools></look-tools></div>`;
  }
}
customElements.define('screen-tools', ScreenTools);
