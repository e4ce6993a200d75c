// @ts-check
/**
 * What a page knows: one immutable state, replaced as a whole. Whoever watches a part of it is told
 * when that part is another one.
 *
 * @template {object} S
 */
export class Store {
  /** @type {S} */
  #state;

  /** @type {Set<() => void>} */
  #watchers = new Set();

  /** @param {S} initial */
  constructor(initial) {
    this.#state = Object.freeze(initial);
  }

  get state() {
    return this.#state;
  }

  /**
   * Replaces some members. Members that stay the same tell nobody.
   *
   * @param {Partial<S>} changes
   */
  update(changes) {
    const news = Object.entries(changes)
      .some(([name, value]) => !Object.is(this.#state[/** @type {keyof S} */ (name)], value));
    if (news) {
      this.#state = Object.freeze({ ...this.#state, ...changes });
      [...this.#watchers].forEach((watcher) => watcher());
    }
  }

  /**
   * Calls after every change until the returned function is called.
   *
   * @param {() => void} watcher
   */
  subscribe(watcher) {
    this.#watchers.add(watcher);
    return () => { this.#watchers.delete(watcher); };
  }
}

/**
 * A part of a store that a component shows: the component is drawn again when it changes, and only
 * then. A Lit reactive controller.
 *
 * @template {object} S
 * @template T
 */
export class Watched {
  /** @type {T} */
  value;

  /** @type {() => void} */
  #stop = () => {};

  /**
   * @param {import('lit').ReactiveControllerHost} host
   * @param {Store<S>} store
   * @param {(state: S) => T} select
   */
  constructor(host, store, select) {
    this.host = host;
    this.store = store;
    this.select = select;
    this.value = select(store.state);
    host.addController(this);
  }

  hostConnected() {
    this.#stop = this.store.subscribe(() => this.#look());
    this.#look();
  }

  hostDisconnected() {
    this.#stop();
  }

  #look() {
    const now = this.select(this.store.state);
    if (!Object.is(now, this.value)) {
      this.value = now;
      this.host.requestUpdate();
    }
  }
}
