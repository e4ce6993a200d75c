// @ts-check
import { html, nothing } from 'lit';
import { keepDraft } from './desk.js';
import { leave } from './keyboard.js';
import { Part, textOf } from './part.js';
import { setAlarm } from './thing-actions.js';

const LEVELS = /** @type {const} */ ([['caution', 'Caution'], ['red', 'Red']]);
/** The text of an alarm is kept under this name until the alarm is raised. */
const TEXT = 'alarm.text';

/** Raises an alarm on all screens, and ends it. */
export class AlarmTools extends Part {
  static properties = { sound: { state: true } };

  #alarm = this.watch((state) => state.view?.alarm);
  #text = this.arranged((state) => state.drafts[TEXT] ?? '');

  constructor() {
    super();
    /** Whether it is heard. */
    this.sound = true;
  }

  /** @param {'caution' | 'red'} level */
  async #raise(level) {
    const alarm = this.#alarm.value;
    const words = this.#text.value.trim() || alarm?.text || '';
    if (await setAlarm(level, words, this.sound)) {
      keepDraft(TEXT, undefined);
      leave(this);
    }
  }

  render() {
    const alarm = this.#alarm.value;
    return html`<section class="thing-part" aria-label="Alarm"><h2>Alarm
        ${alarm ? html`<span class="badge ${alarm.level === 'red' ? 'alarm' : 'warn'}">${alarm.level}</span>` : nothing}<span class="quiet"></span>
        ${alarm ? html`<button type="button" data-act="end-alarm" title="Key Q" @click=${() => setAlarm('none')}>End it</button>` : nothing}</h2>
      ${alarm?.text ? html`<p class="thing-said">${alarm.text}</p>` : nothing}
      <form class="alarm-form" @submit=${(/** @type {Event} */ event) => { event.preventDefault(); this.#raise('caution'); }}>
        <input type="text" name="alarm" aria-label="Text of the alarm" placeholder="Text, such as Pressure loss" maxlength="500" autocomplete="off" .value=${this.#text.value}
          @input=${(/** @type {Event} */ event) => keepDraft(TEXT, textOf(event) || undefined)}>
        ${LEVELS.map(([level, title]) => html`<button type="button" class="level" data-level=${level} aria-pressed=${alarm?.level === level}
          @click=${() => this.#raise(level)}>${title}</button>`)}
        <button type="button" class="toggle" aria-pressed=${this.sound} title="Displays that may make a noise do"
          @click=${() => { this.sound = !this.sound; }}>Sound</button></form></section>`;
  }
}
customElements.define('alarm-tools', AlarmTools);
