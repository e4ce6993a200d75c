// @ts-check
/** A reader who is this close to the end wants to see what comes. */
const NEAR_PX = 48;

/** @param {Element} log */
const bottom = (log) => log.scrollHeight - log.clientHeight;

/**
 * Keeps a log at its end as long as its reader stays there; not while somebody reads what was said
 * before. A Lit reactive controller.
 */
export class Following {
  /** @type {Element | null} */
  #log = null;

  #follows = true;

  /** Where the log was scrolled to. */
  #top = 0;

  #sizes = new ResizeObserver(() => this.follow());

  #onScroll = () => {
    if (this.#log) {
      const { scrollTop } = this.#log;
      const near = scrollTop >= this.end(this.#log) - NEAR_PX;
      // the end may have moved on since: only who goes back leaves it
      this.#follows = near || (this.#follows && scrollTop >= this.#top);
      this.#top = scrollTop;
    }
  };

  /**
   * @param {import('lit').ReactiveControllerHost & HTMLElement} host
   * @param {(log: Element) => number} [end] where a log ends, as its `scrollTop`
   */
  constructor(host, end = bottom) {
    this.host = host;
    this.end = end;
    host.addController(this);
  }

  hostUpdated() {
    const log = this.host.querySelector('[role="log"]');
    if (log !== this.#log) {
      this.#leave();
      this.#log = log;
      if (log) {
        log.addEventListener('scroll', this.#onScroll, { passive: true });
        this.#sizes.observe(log);
      }
    }
    this.follow();
  }

  hostDisconnected() {
    this.#leave();
  }

  /** Goes to the end, wherever the reader is. */
  restart() {
    this.#follows = true;
    this.follow();
  }

  /** Goes to the end, if the reader is there. */
  follow() {
    if (this.#log && this.#follows) {
      this.#log.scrollTop = this.end(this.#log);
    }
  }

  #leave() {
    this.#log?.removeEventListener('scroll', this.#onScroll);
    this.#sizes.disconnect();
    this.#log = null;
  }
}

/**
 * Where a log ends that is being typed: below what can be seen of it by now.
 *
 * @param {Element} log
 */
export function typedEnd(log) {
  const cursor = log.querySelector('type-writer .cursor');
  if (!cursor) {
    return bottom(log);
  }
  const below = cursor.getBoundingClientRect().bottom - log.getBoundingClientRect().bottom;
  return Math.max(0, Math.min(bottom(log), log.scrollTop + below + NEAR_PX));
}
