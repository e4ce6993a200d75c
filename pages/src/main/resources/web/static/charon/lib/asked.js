// @ts-check
/**
 * What was asked of the server and is not seen to be so yet: whoever asks for more on top of it starts
 * from there, not from what was. Questions are sent one after the other, so that the last one counts.
 *
 * @template T
 */
export class Asked {
  /** @type {Map<string, { name: string, value: T, answered: boolean }>} */
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
  wish(name, value, send) {
    return this.wishAll([[name, value]], send);
  }

  /**
   * Asks for several things by one question.
   *
   * @template A
   * @param {[name: string, value: T][]} all what each will be
   * @param {() => Promise<A>} send has nothing for an answer if it was refused
   * @returns {Promise<A>}
   */
  async wishAll(all, send) {
    const wishes = all.map(([name, value]) => ({ name, value, answered: false }));
    wishes.forEach((wish) => this.#wishes.set(wish.name, wish));
    const answer = this.#sent.then(send);
    this.#sent = answer.catch(() => {});
    let answered = false;
    try {
      answered = Boolean(await answer);
    } finally {
      wishes.forEach((wish) => this.#settle(wish, answered));
    }
    return answer;
  }

  /**
   * @param {{ name: string, value: T, answered: boolean }} wish
   * @param {boolean} answered
   */
  #settle(wish, answered) {
    wish.answered = answered;
    if (!answered && this.#wishes.get(wish.name) === wish) {
      this.#wishes.delete(wish.name);
    }
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
