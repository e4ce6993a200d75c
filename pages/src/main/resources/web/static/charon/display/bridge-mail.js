// @ts-check
import { asPlayers, getJson } from '../lib/api.js';
import { last } from '../lib/older.js';
import { records } from '../lib/values.js';

const POLL_MS = 5_000;
const SEEN = 'bridge-answers-seen';

/** Counts the answers of the ship's mind that nobody has read yet. A Lit reactive controller. */
export class BridgeMail {
  unread = 0;

  #reading = false;

  /** @type {ReturnType<typeof setInterval> | undefined} */
  #timer;

  /** @param {import('lit').ReactiveControllerHost} host */
  constructor(host) {
    this.host = host;
    host.addController(this);
  }

  hostConnected() {
    this.#look();
    this.#timer = setInterval(() => this.#look(), POLL_MS);
  }

  hostDisconnected() {
    clearInterval(this.#timer);
  }

  /** @param {boolean} now whether the conversation is on the screen */
  reading(now) {
    if (now !== this.#reading) {
      this.#reading = now;
      if (now) {
        this.unread = 0;
      }
      this.#look();
    }
  }

  async #look() {
    if (document.hidden) {
      return;
    }
    let messages;
    try {
      messages = records((await getJson(asPlayers('/api/charon/bridge/conversation/'))).messages);
    } catch {
      return; // the next look will tell
    }
    const answers = messages.filter(({ role }) => role === 'charon').map(({ message_id: id }) => String(id));
    if (this.#reading) {
      sessionStorage.setItem(SEEN, last(answers) ?? '');
    }
    // a conversation that was cleared no longer has the message: all that follows is new
    const unread = answers.length - 1 - answers.lastIndexOf(sessionStorage.getItem(SEEN) ?? '');
    if (unread !== this.unread) {
      this.unread = unread;
      this.host.requestUpdate();
    }
  }
}
