// @ts-check
import { html, nothing } from 'lit';
import { Part } from './part.js';
import { problemsIn } from './state.js';

/** What in the campaign folder cannot be used as it is, and what was probably meant otherwise. */
export class CampaignTools extends Part {
  #all = this.watch((state) => state.problems);

  /**
   * @param {Record<string, any>[]} entries
   * @param {string} kind
   */
  #list(entries, kind) {
    return html`<ul class="list">${entries.map((entry) => html`<li class="problem ${kind}">
      <p class="file">${entry.file}${entry.line ? html`<span class="quiet">, line ${entry.line}</span>` : ''}</p>
      <p>${entry.what}</p>
      <p class="quiet">${entry.expected}</p></li>`)}</ul>`;
  }

  render() {
    const problems = problemsIn({ problems: this.#all.value });
    const hints = this.#all.value.filter((entry) => !problems.includes(entry));
    return html`<div class="scroll">
      ${problems.length ? this.#list(problems, 'broken') : html`<p class="empty good">Every campaign file can be used as it is.</p>`}
      ${hints.length ? html`<h2 class="quiet">Probably meant otherwise</h2>${this.#list(hints, 'hint')}` : nothing}
    </div>`;
  }
}
customElements.define('campaign-tools', CampaignTools);
