// @ts-check
import { asPlayers, getJson } from '../lib/api.js';
import { inTab } from '../lib/kept.js';
import { last } from '../lib/older.js';
import { Polling } from '../lib/polling.js';
import { records } from '../lib/values.js';

const INTERVAL_MS = 5_000;
const SEEN = 'bridge-answers-seen';

/** Counts the answers of the ship's mind that nobody has read yet. */
export class BridgeMail {
  unread = 0;

  #reading = false;

  /** @type {Polling} */
  #polling;

  /** @param {import('lit').ReactiveControllerHost} host */
  constructor(host) {
    this.host = host;
    this.#polling = new Polling(host, () => this.#look(), INTERVAL_MS, { news: ({ talk }) => talk.bridge ?? 0 });
  }

  /** @param {boolean} now whether the conversation is on the screen */
  reading(now) {
    if (now !== this.#reading) {
      this.#reading = now;
      if (now) {
        this.unread = 0;
      }
      this.#polling.now();
    }
  }

  async #look() {
    const messages = records((await getJson(asPlayers('/api/charon/bridge/conversation/'))).messages);
    const answers = messages.filter(({ role }) => role === 'charon').map(({ message_id: id }) => String(id));
    if (this.#reading) {
      inTab.set(SEEN, last(answers) ?? '');
    }
    // a conversation that was cleared no longer has the message: all that follows is new
    const unread = answers.length - 1 - answers.lastIndexOf(inTab.get(SEEN));
    if (unread !== this.unread) {
      this.unread = unread;
      this.host.requestUpdate();
    }
  }
}
