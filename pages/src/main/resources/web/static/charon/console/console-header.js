// @ts-check
import { html, nothing } from 'lit';
import { csrfToken } from '../lib/api.js';
import { find } from '../lib/locations.js';
import { at } from '../lib/place.js';
import { titleOf } from '../lib/tables.js';
import { dateAndTime } from '../lib/times.js';
import { resume, showView } from './actions.js';
import { desk } from './desk.js';
import { showEncounter } from './keyboard.js';
import { Part } from './part.js';
import { LOGIN, act, problemsIn } from './state.js';
import { VIEWS } from './views.js';
import './blackout-switch.js';
import './critical-band.js';
import './displays-glance.js';
import './live-switch.js';

const CONNECTION = {
  connecting: ['warn', 'Connecting'],
  live: ['good', 'Connected'],
  quiet: ['warn', 'Silent'],
  lost: ['alarm', 'Connection lost'],
};

/** @param {Record<string, any> | undefined} view */
const whereabouts = (view) =>
  [view?.location_name, view?.encounter_deck_name].filter(Boolean).join(' · ');

/** Ends all sessions of who is logged in; this one too. */
async function logOutEverywhere() {
  if (await act('/api/gm/log-out-everywhere/')) {
    location.assign(LOGIN);
  }
}

/**
 * What an earlier view was and when, in a few words.
 *
 * @param {import('./state.js').Earlier} earlier
 * @param {import('../lib/locations.js').Place[]} places
 */
function described(earlier, places) {
  const view = VIEWS.find(([type]) => type === earlier.view_type)?.[1];
  const place = find(places, earlier.location_slug)?.name ?? earlier.location_slug;
  return [view, place, new Date(earlier.saved_at).toTimeString().slice(0, 5)].filter(Boolean).join(', ');
}

/** The bar on top: what is on, and how things stand. */
export class ConsoleHeader extends Part {
  #type = this.watch((state) => state.view?.view_type);
  #where = this.watch((state) => whereabouts(state.view));
  #overlay = this.watch((state) => state.view?.overlay_terminal_slug);
  #connection = this.watch((state) => state.connection);
  #earlier = this.watch((state) => state.live?.view_type === 'STANDBY' ? state.earlier : undefined);
  #places = this.watch((state) => state.locations);
  #problems = this.watch((state) => problemsIn(state).length);
  #table = this.watch((state) => state.table);
  #others = this.watch((state) => state.otherTables);
  #admin = this.watch((state) => state.admin);
  #help = this.arranged((state) => state.help);

  /** @param {string} type */
  #show(type) {
    if (type === 'ENCOUNTER') {
      showEncounter();
    } else {
      showView(type);
    }
  }

  /** Which table this is, and the way to the others; nothing where there is one table. */
  #tables() {
    const table = this.#table.value;
    const others = this.#others.value;
    return html`${table ? html`<p class="table-title" title=${titleOf(table)}>${titleOf(table)}</p>` : nothing}
      ${others.length ? html`
        <button type="button" class="square" popovertarget="console-tables" aria-label="Other tables">⇄</button>
        <nav id="console-tables" popover class="menu" aria-label="Other tables">
          ${others.map((other) => html`<a href="${other.path}gmconsole/">${titleOf(other)}</a>`)}
        </nav>` : nothing}`;
  }

  #resume() {
    const earlier = this.#earlier.value;
    return earlier ? html`<button type="button" class="resume" @click=${resume}
      title="Take back what was shown before the server was started: ${dateAndTime.format(new Date(earlier.saved_at))}"
      >Resume: ${described(earlier, this.#places.value)}</button>` : nothing;
  }

  updated() {
    const table = this.#table.value;
    document.title = `${table ? `${titleOf(table)} · ` : ''}Game master · Charon`;
  }

  render() {
    const [tone, text] = CONNECTION[this.#connection.value];
    const problems = this.#problems.value;
    return html`<header class="bar" ?data-troubled=${tone !== 'good'}>
      <h1 class=${this.#table.value ? 'beside-title' : nothing}>Charon</h1>
      ${this.#tables()}
      <p class="live ${tone}" role="status"><span>${text}</span></p>
      <live-switch></live-switch>
      <div class="views" role="group" aria-label="View">
        ${VIEWS.map(([type, name, key]) => html`<button type="button" data-view=${type} title="Key ${key}"
          aria-pressed=${this.#type.value === type} @click=${() => this.#show(type)}>${name}</button>`)}
      </div>
      <blackout-switch></blackout-switch>
      ${this.#resume()}
      <p class="where" title=${this.#where.value}>${this.#where.value}${this.#overlay.value
        ? html` <span class="badge warn">Terminal on</span>` : nothing}</p>
      <displays-glance></displays-glance>
      ${problems ? html`<button type="button" class="problems" data-count=${problems}
        @click=${() => desk.update({ tool: 'campaign', pane: 'tools' })}>
        ${problems} ${problems === 1 ? 'problem' : 'problems'}</button>` : nothing}
      <button type="button" class="square" popovertarget="console-menu" aria-label="Menu">≡</button>
      <button type="button" class="square" aria-label="Keys" aria-pressed=${this.#help.value}
        @click=${() => desk.update({ help: true })}>?</button>
      <div id="console-menu" popover class="menu">
        <a href=${at('/terminal/')} target="_blank" rel="noopener">Open the display</a>
        <a href=${at('/messages/')} target="_blank" rel="noopener">Open the messages</a>
        ${this.#admin.value ? html`<a href=${at('/admin/')}>Tables and users</a>` : nothing}
        <form method="post" action=${at('/logout/')}>
          <input type="hidden" name="csrfmiddlewaretoken" .value=${csrfToken()}>
          <button type="submit">Log out</button>
        </form>
        <button type="button" data-action="log-out-everywhere"
          title="Also ends your sessions in other browsers" @click=${logOutEverywhere}>Log out everywhere</button>
      </div>
    </header>
    <blackout-band></blackout-band><critical-band></critical-band>`;
  }
}
customElements.define('console-header', ConsoleHeader);
