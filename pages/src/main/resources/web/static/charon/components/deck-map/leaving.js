// @ts-check
/** How long what is gone is still to be seen, in milliseconds; as long as its animation. */
const FADE_MS = 700;

/**
 * Keeps what has left a list for a moment, so that it can fade.
 *
 * @template {{ id: string }} T
 */
export class Leaving {
  /** @type {Map<string, T>} */
  #last = new Map();

  /** @type {Map<string, T>} */
  #gone = new Map();

  #key = '';

  /** @param {{ requestUpdate(): void }} host who draws the list */
  constructor(host) {
    this.host = host;
  }

  /**
   * The list with what has just left it, marked as such.
   *
   * @param {T[]} now
   * @param {string} key of what the list belongs to: another one is not the old one left
   * @returns {(T & { leaving?: boolean })[]}
   */
  with(now, key) {
    const ids = new Set(now.map(({ id }) => id));
    if (key !== this.#key) {
      this.#gone.clear();
    } else {
      [...this.#last.values()].filter(({ id }) => !ids.has(id) && !this.#gone.has(id)).forEach((item) => this.#fade(item));
    }
    this.#key = key;
    this.#last = new Map(now.map((item) => [item.id, item]));
    ids.forEach((id) => this.#gone.delete(id));
    return this.#gone.size === 0 ? now
      : [...[...this.#gone.values()].map((item) => ({ ...item, leaving: true })), ...now];
  }

  /** @param {T} item */
  #fade(item) {
    this.#gone.set(item.id, item);
    setTimeout(() => {
      if (this.#gone.get(item.id) === item) {
        this.#gone.delete(item.id);
        this.host.requestUpdate();
      }
    }, FADE_MS);
  }
}
