// @ts-check
import { html } from 'lit';
import { Part } from './part.js';

/** What in the campaign folder cannot be used as it is. */
export class CampaignTools extends Part {
  #problems = this.watch((state) => state.problems);

  render() {
    const problems = this.#problems.value;
    return problems.length ? html`<ul class="scroll list">${problems.map((problem) => html`<li class="problem">
        <p class="file">${problem.file}${problem.line ? html`<span class="quiet">, line ${problem.line}</span>` : ''}</p>
        <p>${problem.what}</p>
        <p class="quiet">${problem.expected}</p></li>`)}</ul>`
      : html`<p class="empty good">Every campaign file can be used as it is.</p>`;
  }
}
customElements.define('campaign-tools', CampaignTools);
