// @ts-check
import { LitElement, html } from 'lit';
/** An idle screen. */
export class BridgeView extends LitElement {
  createRenderRoot() { return this; }
  render() { return html`<h1>BRIDGE</h1>`; }
}
customElements.define('bridge-view', BridgeView);
