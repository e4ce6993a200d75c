// @ts-check
import { html, nothing } from 'lit';
import { serverNow } from '../lib/api.js';
import { newestMessage } from '../lib/news.js';
import { Polling } from '../lib/polling.js';
import { Watched } from '../lib/store.js';
import { alarmNow, refresh, sent, withdraw } from './broadcast-state.js';
import { Part } from './part.js';

const INTERVAL_MS = 5_000;

/** Says, across the whole console, that a critical message is on the wall, and takes it off. */
export class CriticalBand extends Part {
  /** @type {ReturnType<typeof setTimeout> | undefined} draws again when it goes by itself */
  #end;

  constructor() {
    super();
    new Watched(this, sent, (state) => state.messages);
    new Polling(this, refresh, INTERVAL_MS, { news: newestMessage });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#end);
  }

  updated() {
    clearTimeout(this.#end);
    const alarm = alarmNow();
    this.#end = alarm && setTimeout(() => this.requestUpdate(), alarm.ends - serverNow());
  }

  render() {
    const alarm = alarmNow();
    return html`<div role="status">${alarm ? html`<div class="critical-band"><strong>On the wall</strong>
      <span title=${alarm.message.content}>${alarm.message.sender}: ${alarm.message.content}</span>
      ${alarm.others ? html`<em>${alarm.others} more after it</em>` : nothing}
      <button type="button" data-act="withdraw-critical" title="Key Y" @click=${() => withdraw(alarm.message)}>Withdraw</button></div>` : nothing}</div>`;
  }
}
customElements.define('critical-band', CriticalBand);
