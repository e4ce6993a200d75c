// @ts-check
/**
 * What was asked of the server and is not seen to be so yet: whoever asks for more on top of it starts
 * from there, not from what was. Questions are sent one after the other, so that the last one counts.
 *
 * @template T
 */
export class Asked {
  /** @type {Map<string, { value: T, answered: boolean }>} */
  #wishes = new Map();

  /** @type {Promise<unknown>} */
  #sent = Promise.resolve();

  /**
   * What something will be.
   *
   * @param {string} name
   * @param {T} otherwise what it is, if nothing else was asked
   * @returns {T}
   */
  of(name, otherwise) {
    const wish = this.#wishes.get(name);
    return wish ? wish.value : otherwise;
  }

  /**
   * Asks for something.
   *
   * @template A
   * @param {string} name
   * @param {T} value what it will be
   * @param {() => Promise<A>} send has nothing for an answer if it was refused
   * @returns {Promise<A>}
   */
  async wish(name, value, send) {
    const wish = { value, answered: false };
    this.#wishes.set(name, wish);
    const answer = this.#sent.then(send);
    this.#sent = answer.catch(() => {});
    try {
      wish.answered = Boolean(await answer);
    } finally {
      if (!wish.answered && this.#wishes.get(name) === wish) {
        this.#wishes.delete(name);
      }
    }
    return answer;
  }

  /** There is a new view: it has what was answered. */
  seen() {
    this.#wishes.forEach(({ answered }, name) => {
      if (answered) {
        this.#wishes.delete(name);
      }
    });
  }
}
