// @ts-check
import { html, nothing } from 'lit';
import { TOOLS, TOOL_NAMES, toolKey } from '../lib/keys.js';
import { Watched } from '../lib/store.js';
import { order } from './cue-state.js';
import { desk } from './desk.js';
import { past } from './history-state.js';
import { Part } from './part.js';
import { problemsIn } from './state.js';
import './room-tools.js';
import './door-tools.js';
import './token-tools.js';
import './people-tools.js';
import './ship-tools.js';
import './campaign-tools.js';
import './charon-panel.js';
import './broadcast-panel.js';
import './cue-tools.js';
import './history-tools.js';
import './screen-tools.js';
import './display-tools.js';

/** @type {Record<string, import('lit').TemplateResult>} */
const PANELS = {
  rooms: html`<room-tools></room-tools>`,
  doors: html`<door-tools></door-tools>`,
  tokens: html`<token-tools></token-tools>`,
  people: html`<people-tools></people-tools>`,
  ship: html`<ship-tools></ship-tools>`,
  charon: html`<charon-panel></charon-panel>`,
  broadcast: html`<broadcast-panel></broadcast-panel>`,
  campaign: html`<campaign-tools></campaign-tools>`,
  cues: html`<cue-tools></cue-tools>`,
  history: html`<history-tools></history-tools>`,
  screen: html`<screen-tools></screen-tools>`,
  displays: html`<display-tools></display-tools>`,
};

/** The tools, one at a time. */
export class ToolsPanel extends Part {
  #tool = this.arranged((state) => state.tool);
  #unread = this.watch((state) => state.channels.reduce((sum, channel) => sum + channel.unread_count, 0));
  #problems = this.watch((state) => problemsIn(state).length);
  #unwritten = new Watched(this, past, (state) => (state.problem ? '!' : 0));
  #unplayed = new Watched(this, order, (state) => (state.problem ? '!' : 0));

  /** @param {string} tool */
  #count(tool) {
    return { charon: this.#unread.value, campaign: this.#problems.value, cues: this.#unplayed.value,
      history: this.#unwritten.value }[tool] ?? 0;
  }

  /** @param {KeyboardEvent} press */
  #key(press) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[press.key];
    if (step) {
      const tool = TOOLS[(TOOLS.indexOf(this.#tool.value) + step + TOOLS.length) % TOOLS.length];
      desk.update({ tool });
      /** @type {HTMLElement} */ (this.querySelector(`#tab-${tool}`)).focus();
      press.preventDefault();
    }
  }

  render() {
    const open = this.#tool.value in PANELS ? this.#tool.value : TOOLS[0];
    return html`
      <div class="tabs" role="tablist" aria-label="Tools" @keydown=${this.#key}>
        ${TOOLS.map((tool) => html`<button type="button" role="tab" id="tab-${tool}" title="Key ${toolKey(tool)}"
          aria-selected=${tool === open} aria-controls="tool" tabindex=${tool === open ? 0 : -1}
          @click=${() => desk.update({ tool })}>${TOOL_NAMES[tool]}${this.#count(tool)
            ? html` <span class="tab-count">${this.#count(tool)}</span>` : nothing}</button>`)}
      </div>
      <div class="tool" role="tabpanel" id="tool" tabindex="-1" aria-labelledby="tab-${open}" data-tool=${open}>${PANELS[open]}</div>`;
  }
}
customElements.define('tools-panel', ToolsPanel);
