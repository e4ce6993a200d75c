// @ts-check
import { LitElement, html } from 'lit';
/** An idle screen. */
export class StandbyView extends LitElement {
  createRenderRoot() { return this; }
  render() { return html`<h1>STANDBY</h1>`; }
}
customElements.define('standby-view', StandbyView);
