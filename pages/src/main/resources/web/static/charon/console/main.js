// @ts-check
import { html } from 'lit';
import { Part } from './part.js';
import { desk } from './desk.js';
import { connect, lookAround } from './state.js';
import { poll } from './polls.js';
import { followCues } from './cue-state.js';
import { followDraft } from './draft-state.js';
import { followPast } from './history-state.js';
import { listenToKeys } from './keyboard.js';
import './console-header.js';
import './place-tree.js';
import './prepare-bar.js';
import './stage-bar.js';
import './stage-map.js';
import './stage-notes.js';
import './players-mirror.js';
import './tools-panel.js';
import './act-line.js';
import './door-menu.js';
import './place-memory.js';
import './notice-list.js';
import './help-sheet.js';
import './question.js';
import './terminal-reader.js';
import { goTo } from './keyboard.js';

const PANES = /** @type {const} */ ([['places', 'Places'], ['stage', 'Stage'], ['tools', 'Tools']]);

/** The game master's console. */
export class Console extends Part {
  #known = this.watch((state) => state.view !== undefined);
  #map = this.watch((state) => Boolean(state.view?.location_data?.map));
  #pane = this.arranged((state) => state.pane);
  #wide = this.arranged((state) => state.wide);
  /** Whether the list of rooms has one whose notes are to be read. */
  #noted = this.arranged((state) => state.tool === 'rooms' && state.room !== '');
  #prepares = this.arranged((state) => state.prepare);
  #dark = this.watch((state) => state.live?.blackout !== undefined);

  /** What the style sheet arranges the columns by. */
  updated() {
    this.dataset.pane = this.#pane.value;
    this.dataset.stage = this.#map.value && !this.#wide.value ? 'map' : 'mirror';
    this.toggleAttribute('data-map', this.#map.value);
    this.toggleAttribute('data-noted', this.#noted.value);
    this.toggleAttribute('data-known', this.#known.value);
    this.toggleAttribute('data-prepare', this.#prepares.value);
    this.toggleAttribute('data-dark', this.#dark.value);
  }

  /** The short ways for who comes by keyboard. */
  #ways() {
    const way = (/** @type {'stage' | 'tools'} */ pane, /** @type {string} */ to, /** @type {string} */ name) => html`<a href="#${pane}"
      @click=${(/** @type {Event} */ click) => { click.preventDefault(); goTo(pane, to); }}>${name}</a>`;
    return html`<nav class="ways" aria-label="Short ways">
      ${this.#map.value ? way('stage', 'stage-map .map', 'To the map') : ''}
      ${way('tools', '#tool', 'To the tools')}</nav>`;
  }

  render() {
    return html`
      ${this.#ways()}
      <console-header></console-header>
      <prepare-bar></prepare-bar>
      <main class="columns">
        <section class="places" aria-label="Places"><place-tree></place-tree></section>
        <stage-bar></stage-bar>
        <section class="stage" aria-label="Stage"><stage-map></stage-map></section>
        <stage-notes></stage-notes>
        <terminal-reader></terminal-reader>
        <players-mirror></players-mirror>
        <section class="tools" aria-label="Tools"><tools-panel></tools-panel></section>
        <act-line></act-line>
      </main>
      <nav class="panes" aria-label="Columns">
        ${PANES.map(([pane, name]) => html`<button type="button" aria-pressed=${this.#pane.value === pane}
          @click=${() => desk.update({ pane })}>${name}</button>`)}
      </nav>
      <door-menu></door-menu>
      <place-memory></place-memory>
      <notice-list></notice-list>
      <help-sheet></help-sheet>
      <sure-question></sure-question>`;
  }
}
customElements.define('charon-console', Console);
connect();
lookAround();
poll();
followPast();
followDraft();
followCues();
listenToKeys();
