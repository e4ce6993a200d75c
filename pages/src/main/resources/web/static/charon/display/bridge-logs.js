// @ts-check
import { LitElement, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Watched } from '../lib/store.js';
import { records, text } from '../lib/values.js';
import '../components/markdown-text.js';
import { Led, opened } from './lead.js';
import { store } from './state.js';

/** The logs of the sessions so far, the newest first. */
export class BridgeLogs extends LitElement {
  static properties = { chosen: { state: true } };

  #sessions = new Watched(this, store, (state) => state.page.sessions);

  #led = new Led(this, ({ log }) => {
    if (log !== undefined) {
      this.chosen = log;
    }
  });

  constructor() {
    super();
    /** the file name of the log that is read; empty for the newest */
    this.chosen = '';
  }

  createRenderRoot() { return this; }

  render() {
    const logs = records(this.#sessions.value);
    const log = logs.find((each) => text(each.filename) === this.chosen) ?? logs[0];
    if (!log) {
      return html`<div class="no-chart"><p class="no-chart-title">NO LOGS</p><p>Nothing has been written down yet.</p></div>`;
    }
    return html`
      <div class="logs">
        <nav class="log-list" aria-label="Logs"><ul>${repeat(logs, (each) => text(each.filename), (each) => html`
          <li><button type="button" aria-current=${each === log ? 'true' : 'false'} data-log=${text(each.filename)}
            @click=${() => this.#choose(text(each.filename))}>
            <span class="log-number">${text(each.session_number, '–')}</span>
            <span><span class="log-title">${titleOf(each)}</span><span class="quiet">${text(each.date)}</span></span>
          </button></li>`)}</ul></nav>
        <article class="log scroll" tabindex="0" aria-label=${titleOf(log)}>
          <p class="quiet">${[text(log.date), text(log.location)].filter(Boolean).join(' · ')}</p>
          <h2 class="log-head">${titleOf(log)}</h2>
          ${Array.isArray(log.npcs) && log.npcs.length ? html`<p class="log-people">${log.npcs.map((name) =>
    (text(name) ? html`<span class="badge quiet">${text(name)}</span> ` : nothing))}</p>` : nothing}
          <markdown-text .source=${text(log.body)}></markdown-text>
        </article>
      </div>`;
  }

  /** @param {string} name of the file */
  #choose(name) {
    this.chosen = name;
    opened(this, { log: name });
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has('chosen')) {
      this.querySelector('.log')?.scrollTo(0, 0);
    }
  }
}

/** @param {Record<string, any>} log */
const titleOf = (log) => text(log.title) || text(log.filename, 'Log').replace(/\.md$/, '');
customElements.define('bridge-logs', BridgeLogs);
