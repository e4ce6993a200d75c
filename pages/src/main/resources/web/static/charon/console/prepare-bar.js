// @ts-check
import { html, nothing } from 'lit';
import { Watched } from '../lib/store.js';
import { words } from '../lib/steer.js';
import { desk } from './desk.js';
import { discard, draft, remove, removeOvertaken, take } from './draft-state.js';
import { goTo } from './keyboard.js';
import { nameOf } from './names.js';
import { Part } from './part.js';
import { viewName } from './views.js';

/** What is prepared, above the stage, while one prepares. */
export class PrepareBar extends Part {
  #prepares = this.arranged((state) => state.prepare);
  #open = this.arranged((state) => state.prepared);
  #commands = new Watched(this, draft, (state) => state.commands);
  #problems = new Watched(this, draft, (state) => state.problems);
  #unkept = new Watched(this, draft, (state) => state.unkept);
  #on = this.watch((state) => viewName(state.live));
  #dark = this.watch((state) => state.live?.blackout !== undefined);

  /** @param {import('../lib/steer.js').Command} command @param {number} index */
  #entry(command, index) {
    const overtaken = this.#problems.value.find((problem) => problem.index === index)?.error;
    const said = words(command, nameOf);
    return html`<li class=${overtaken ? 'overtaken' : ''}><span class="number">${index + 1}</span>
      <p>${said}${overtaken ? html`<span class="why">Overtaken: ${overtaken}</span>` : nothing}</p>
      <button type="button" class="square" aria-label="Leave out: ${said}" title="Leave out"
        @click=${() => remove(command)}>×</button></li>`;
  }

  #list() {
    const commands = this.#commands.value;
    return html`<div class="prepared-list" id="prepared-list">
      ${commands.length ? html`<ol class="scroll">${commands.map((command, index) => this.#entry(command, index))}</ol>` : nothing}
      <div class="prepared-foot">
        ${this.#problems.value.length
          ? html`<button type="button" @click=${removeOvertaken}>Leave out what was overtaken</button>` : nothing}
        <button type="button" @click=${this.#keep}>Keep as a cue…</button></div></div>`;
  }

  /** Goes to where a cue gets its title, so that it is written there and no key of it acts. */
  #keep() {
    desk.update({ tool: 'cues', pane: 'tools', prepared: false });
    requestAnimationFrame(() => goTo('tools', '#tool .cue-save input'));
  }

  render() {
    if (!this.#prepares.value) {
      return nothing;
    }
    const { length } = this.#commands.value;
    const overtaken = this.#problems.value.length;
    const open = this.#open.value && length > 0;
    return html`<section class="prepare-bar" aria-label="Prepared">
      <p class="untouched"><strong>Prepare</strong>
        <span>Players still see <b>${this.#dark.value ? 'the blackout' : this.#on.value}</b></span></p>
      <div class="end">
        <button type="button" class="count" aria-expanded=${open} aria-controls="prepared-list" ?disabled=${length === 0}
          @click=${() => desk.update({ prepared: !open })}>${length ? `${length} prepared` : 'Nothing prepared'}${overtaken
            ? html` <span class="alarm">${overtaken} overtaken</span>` : nothing}</button>
        ${length ? html`<button type="button" class="danger" data-action="discard" @click=${discard}>Discard</button>` : nothing}
        <button type="button" class="take" ?disabled=${length === 0} title="Key A" @click=${take}>Take</button>
      </div>
      ${this.#unkept.value ? html`<p class="warn unkept">${this.#unkept.value}</p>` : nothing}
      ${open ? this.#list() : nothing}</section>`;
  }
}
customElements.define('prepare-bar', PrepareBar);
