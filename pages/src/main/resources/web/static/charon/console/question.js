// @ts-check
import { html, nothing } from 'lit';
import { Modal } from '../components/layers.js';
import { desk } from './desk.js';
import { Part } from './part.js';
import { store } from './state.js';
import { counted } from './wishes.js';

/** @typedef {{ text: string, yes: string, answer: (yes: boolean) => void }} Question */

/** The views that begin a conversation anew, with its channel. @type {Record<string, string>} */
const BEGIN_ANEW = { BRIDGE: 'bridge', CHARON_TERMINAL: 'story' };

/**
 * Asks something that is answered by yes or no.
 *
 * @param {string} text
 * @param {string} yes what the button says that does it
 * @returns {Promise<boolean>}
 */
function ask(text, yes) {
  desk.state.question?.answer(false);
  return new Promise((resolve) => {
    desk.update({ question: { text, yes, answer(said) {
      desk.update({ question: undefined });
      resolve(said);
    } } });
  });
}

/**
 * Whether a view may be shown: one that wipes a conversation with something in it is asked for first.
 *
 * @param {string} type of the view
 */
export async function mayBeginAnew(type) {
  const count = store.state.channels.find(({ channel }) => channel === BEGIN_ANEW[type])?.message_count ?? 0;
  return count === 0 || ask(`${type === 'BRIDGE' ? 'The bridge' : 'The CHARON terminal'} begins its conversation anew: ${
    counted(count, 'message')} in it will be gone.`, 'Show it and begin anew');
}

/** A small question over everything: Enter does it, Escape does not. */
export class SureQuestion extends Part {
  #question = this.arranged((state) => state.question);

  render() {
    const question = this.#question.value;
    return question ? html`<sure-box .question=${question}></sure-box>` : nothing;
  }
}
customElements.define('sure-question', SureQuestion);

/** What is asked; there only while it is. */
export class SureBox extends Part {
  static properties = { question: { attribute: false } };

  constructor() {
    super();
    /** @type {Question | undefined} */
    this.question = undefined;
    new Modal(this, () => this.question?.answer(false));
  }

  render() {
    const question = this.question;
    return question ? html`<div class="question"><div class="question-box" role="dialog" aria-modal="true"
        aria-labelledby="question-text" tabindex="-1" @keydown=${this.#key}>
      <p id="question-text">${question.text}</p>
      <div class="row"><button type="button" class="primary" @click=${() => question.answer(true)}>${question.yes}
          <kbd>Enter</kbd></button>
        <button type="button" @click=${() => question.answer(false)}>Leave it <kbd>Esc</kbd></button></div>
    </div></div>` : nothing;
  }

  /** @param {KeyboardEvent} press */
  #key(press) {
    if (press.key === 'Enter' && press.target === press.currentTarget) {
      this.question?.answer(true);
      press.preventDefault();
    }
  }
}
customElements.define('sure-box', SureBox);
