// @ts-check
import { asPlayers, getJson } from '../../lib/api.js';
import { reuse } from '../../lib/share.js';
import { delay } from '../../lib/retry.js';

/** @type {Map<string, any>} the charts read so far, by address: shown at once while they are read again */
const known = new Map();
const NOT_FOUND = 404;

/**
 * A chart of the server, as players get it: what is known of it at once, and the newest when it has
 * come. A Lit reactive controller.
 */
export class ChartData {
  /** @type {Record<string, any> | undefined} */
  data;

  /** Whether the server says that there is no such chart. */
  missing = false;

  #path = '';

  #failures = 0;

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {import('lit').ReactiveControllerHost} host */
  constructor(host) {
    this.host = host;
    host.addController(this);
  }

  /**
   * Shows another chart; the same one again changes nothing.
   *
   * @param {string} path
   */
  show(path) {
    if (path !== this.#path) {
      this.#path = path;
      this.data = known.get(path);
      this.missing = false;
      this.#read();
    }
  }

  hostDisconnected() {
    clearTimeout(this.#timer);
    this.#path = '';
  }

  async #read() {
    clearTimeout(this.#timer);
    const path = this.#path;
    let answer;
    let missing = false;
    let failed = false;
    try {
      answer = reuse(known.get(path), await getJson(asPlayers(path)));
      known.set(path, answer);
    } catch (error) {
      missing = /** @type {any} */ (error).status === NOT_FOUND;
      failed = !missing;
    }
    if (path !== this.#path) {
      return;
    }
    if (failed) {
      this.#failures += 1;
      this.#timer = setTimeout(() => this.#read(), delay(this.#failures, Math.random()));
    } else {
      this.#failures = 0;
      this.missing = missing;
      this.data = missing ? undefined : answer;
    }
    this.host.requestUpdate();
  }
}
