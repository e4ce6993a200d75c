// @ts-check
import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Part } from './part.js';
import { dismiss } from './state.js';

/** What went wrong, for a few seconds. */
export class NoticeList extends Part {
  #notices = this.watch((state) => state.notices);

  render() {
    return html`<div class="notices" role="alert">
      ${repeat(this.#notices.value, (notice) => notice.id, (notice) => html`<p class="notice">
        ${notice.text}
        <button type="button" aria-label="Put this notice away" @click=${() => dismiss(notice.id)}>×</button></p>`)}
    </div>`;
  }
}
customElements.define('notice-list', NoticeList);
