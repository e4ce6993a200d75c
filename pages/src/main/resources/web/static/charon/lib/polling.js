// @ts-check
import { hear, pause } from './news.js';
import { delay } from './retry.js';

/**
 * Asks for something again and again while its element is on a page that somebody looks at: never
 * twice at a time, and less often while there is no answer. What the stream tells of is asked for
 * when it does, and else now and then. A Lit reactive controller.
 */
export class Polling {
  /** How many questions in a row found no answer. */
  failures = 0;

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  #connected = false;

  #asking = false;

  /** Whether somebody asked for more while a question was under way. */
  #again = false;

  #deaf = () => {};

  #look = () => (this.#active() ? this.now() : clearTimeout(this.#timer));

  /**
   * @param {import('lit').ReactiveControllerHost} host drawn again when answers stop or come back
   * @param {() => Promise<void>} ask fails if there was no answer
   * @param {number} intervalMs from one answer to the next question
   * @param {object} [options]
   * @param {boolean} [options.unseen] also while nobody looks at the page
   * @param {(latest: import('./news.js').News) => unknown} [options.news] of all news, what to ask for
   */
  constructor(host, ask, intervalMs, { unseen = false, news } = {}) {
    this.host = host;
    this.ask = ask;
    this.intervalMs = intervalMs;
    this.unseen = unseen;
    this.news = news;
    host.addController(this);
  }

  hostConnected() {
    this.#connected = true;
    document.addEventListener('visibilitychange', this.#look);
    if (this.news) {
      this.#deaf = hear(this.news, { onNews: () => this.#hurry(0), onSilence: () => this.#hurry(this.intervalMs) });
    }
    this.#look();
  }

  hostDisconnected() {
    this.#connected = false;
    document.removeEventListener('visibilitychange', this.#look);
    this.#deaf();
    clearTimeout(this.#timer);
  }

  /** Asks at once, or, if a question is under way, as soon as it is answered. */
  async now() {
    clearTimeout(this.#timer);
    if (this.#asking) {
      this.#again = true;
      return;
    }
    this.#asking = true;
    this.#again = false;
    this.#count(await this.#answered() ? 0 : this.failures + 1);
    this.#asking = false;
    if (this.#active()) {
      this.#timer = setTimeout(() => this.now(), this.#wait());
    }
  }

  async #answered() {
    try {
      await this.ask();
      return true;
    } catch {
      return false;
    }
  }

  /** @param {number} failures */
  #count(failures) {
    if (failures !== this.failures) {
      this.failures = failures;
      this.host.requestUpdate();
    }
  }

  #wait() {
    if (this.#again) {
      return 0;
    }
    if (this.failures) {
      return Math.max(this.intervalMs, delay(this.failures, Math.random()));
    }
    return this.news ? pause(this.intervalMs) : this.intervalMs;
  }

  /**
   * Does not wait any longer than this for the next question.
   *
   * @param {number} waitMs
   */
  #hurry(waitMs) {
    if (this.#asking) {
      this.#again ||= waitMs === 0;
    } else if (this.#active()) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.now(), waitMs);
    }
  }

  #active() {
    return this.#connected && (this.unseen || !document.hidden);
  }
}
