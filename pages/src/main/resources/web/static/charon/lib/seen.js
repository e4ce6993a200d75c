// @ts-check
/** It is said at most this often, unless the server says that there are too many who do, */
const PAUSE_MS = 1_000;
/** and at least this often. */
const LONGEST_MS = 12_000;
/** Another page of the browser that has said nothing for this long does not speak for it any more. */
const SILENT_MS = 2 * LONGEST_MS;

/**
 * Says what a display shows: soon after it shows something else, and again and again. The pages of a browser are one
 * display; one that is looked at speaks for all of them.
 */
export class Sightings {
  #id = Math.random();

  #revision = -1;

  /** What was said last, and when. */
  #said = { revision: -1, at: -Infinity };

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  #begun = false;

  #pauseMs = PAUSE_MS;

  /** When another page that goes first has spoken. */
  #spoken = -Infinity;

  /**
   * @param {object} options
   * @param {(revision: number) => void | Promise<number | undefined>} options.say tells in how many seconds it may
   *   be said again, if that is known
   * @param {() => boolean} options.hidden whether nobody looks at this page
   * @param {BroadcastChannel} [options.others] the other pages of the browser
   * @param {() => number} [options.clock] in milliseconds
   */
  constructor({ say, hidden, others, clock = () => performance.now() }) {
    this.say = say;
    this.hidden = hidden;
    this.others = others;
    this.clock = clock;
    others?.addEventListener('message', ({ data }) => this.#hear(data));
  }

  /** Somebody wants to know, from now on. */
  begin() {
    this.#begun = true;
    this.#plan();
  }

  /** This is on the screen now. @param {number} revision */
  shows(revision) {
    this.#revision = revision;
    this.#plan();
  }

  /** Something else about the screen is different. */
  again() {
    this.#said = { ...this.#said, revision: -1 };
    this.#plan();
  }

  #plan() {
    clearTimeout(this.#timer);
    if (this.#begun && this.#revision >= 0) {
      const pause = this.#revision === this.#said.revision ? LONGEST_MS : this.#pauseMs;
      this.#timer = setTimeout(() => this.#speak(), Math.max(0, this.#said.at + pause - this.clock()));
    }
  }

  #speak() {
    const at = this.clock();
    this.#said = { revision: this.#revision, at };
    if (at - this.#spoken > SILENT_MS) {
      this.#say();
      this.others?.postMessage({ hidden: this.hidden(), id: this.#id });
    }
    this.#plan();
  }

  async #say() {
    const seconds = await this.say(this.#revision);
    if (seconds !== undefined) {
      this.#pauseMs = Math.min(LONGEST_MS, Math.max(PAUSE_MS, 1_000 * seconds));
    }
  }

  /** @param {{ hidden: boolean, id: number }} other */
  #hear({ hidden, id }) {
    const here = this.hidden();
    if (hidden === here ? id < this.#id : here) {
      this.#spoken = this.clock();
    }
  }
}
