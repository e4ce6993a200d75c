// @ts-check
import { html } from 'lit';
import { Part } from './part.js';
import './alarm-tools.js';
import './clock-tools.js';
import './handout-tools.js';
import './look-tools.js';
import './turn-tools.js';

/** What lies on the screens beside the view. */
export class ScreenTools extends Part {
  render() {
    return html`<div class="scroll"><alarm-tools></alarm-tools><clock-tools></clock-tools><turn-tools></turn-tools>
      <handout-tools></handout-tools><look-tools></look-tools></div>`;
  }
}
customElements.define('screen-tools', ScreenTools);
