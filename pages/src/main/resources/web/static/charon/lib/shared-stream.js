// @ts-check
import { at } from './place.js';

/** How long who leads has to answer. Who answers later leads all the same: then of two one steps down. */
const ANSWER_MS = 50;
/** How often who leads says so, whatever comes. */
const BEAT_MS = 4_000;
/** Who has heard nothing for this long asks who leads: a page that crashed took no leave. */
const SILENCE_MS = 3 * BEAT_MS;

/** The events of which a page that comes late is told the last. */
const STATES = ['activeview', 'news', 'personal', 'displays'];
/** The events that say something about a moment, and nothing about later. */
const MOMENTS = ['heartbeat', 'ping'];

/** @typedef {'ask' | 'here' | 'gone' | 'failed' | 'event'} What */
/** @typedef {{ what: What, from: string, to?: string, name?: string, data?: string, id?: string }} Note */

/**
 * An event stream that all pages of a browser share which want the same one: browsers have six
 * connections for a server that speaks HTTP/1.1, and a stream keeps one for as long as it is open.
 * One page leads: it has the stream, and tells the others all that comes. When it is gone, or sends
 * its stream away, another one leads.
 *
 * There is no lock: two that lead cost a stream more for a moment. Browsers have locks for pages only
 * where a connection is encrypted, or to the machine itself; on most tables it is neither.
 *
 * It is used as an EventSource is.
 */
class SharedStream extends EventTarget {
  #id = String(Math.random());

  #url;

  #channel;

  /** @type {EventSource | undefined} what we have while we lead */
  #source;

  /** @type {ReturnType<typeof setTimeout> | undefined} what is done if nobody says anything until then */
  #patience;

  /** @type {ReturnType<typeof setInterval> | undefined} */
  #beat;

  /** @type {Map<string, { data: string, id: string }>} by the name of the event, what came last */
  #last = new Map();

  /** @param {string} url */
  constructor(url) {
    super();
    this.#url = url;
    this.#channel = new BroadcastChannel(`charon ${at(url)}`);
    this.#channel.onmessage = (event) => this.#hear(event.data);
    this.#ask();
  }

  close() {
    clearTimeout(this.#patience);
    if (this.#source) {
      this.#say({ what: 'gone' });
      this.#stepDown();
    }
    this.#channel.close();
  }

  /** @param {{ what: What, to?: string, name?: string, data?: string, id?: string }} note */
  #say(note) {
    this.#channel.postMessage({ ...note, from: this.#id });
  }

  #ask() {
    this.#wait(ANSWER_MS * (1 + Math.random()), () => this.#lead());
    this.#say({ what: 'ask' });
  }

  /**
   * @param {number} ms
   * @param {() => void} then
   */
  #wait(ms, then) {
    clearTimeout(this.#patience);
    this.#patience = setTimeout(then, ms);
  }

  #lead() {
    this.#say({ what: 'here' });
    this.#beat = setInterval(() => this.#say({ what: 'here' }), BEAT_MS);
    const source = new EventSource(at(this.#url));
    this.#source = source;
    [...STATES, ...MOMENTS].forEach((name) => source.addEventListener(name, ({ data, lastEventId: id }) => {
      this.#last.set(name, { data, id });
      this.#say({ what: 'event', name, data, id });
      this.#tell(name, data, id);
    }));
    source.addEventListener('error', () => {
      this.#say({ what: 'failed' });
      this.dispatchEvent(new Event('error'));
    });
  }

  #stepDown() {
    clearInterval(this.#beat);
    this.#source?.close();
    this.#source = undefined;
    this.#last.clear();
  }

  /** @param {Note} note */
  #hear(note) {
    if (note.to && note.to !== this.#id) {
      return;
    }
    if (note.what === 'ask') {
      this.#answer(note.from);
    } else if (this.#source) {
      this.#meet(note);
    } else {
      this.#follow(note);
    }
  }

  /** @param {string} to */
  #answer(to) {
    if (this.#source) {
      this.#say({ what: 'here', to });
      STATES.filter((name) => this.#last.has(name))
        .forEach((name) => this.#say({ what: 'event', name, ...this.#last.get(name), to }));
    }
  }

  /**
   * Two lead: they agree on which of them goes on.
   *
   * @param {Note} note
   */
  #meet({ what, from }) {
    if (what !== 'here' && what !== 'event') {
      return;
    }
    if (from < this.#id) {
      this.#stepDown();
      this.#ask(); // for what it has to tell
    } else if (what === 'here') {
      this.#say({ what: 'here', to: from });
    }
  }

  /** @param {Note} note */
  #follow({ what, name, data, id }) {
    if (what === 'gone') {
      this.#ask();
      return;
    }
    this.#wait(SILENCE_MS, () => this.#ask());
    if (what === 'failed') {
      this.dispatchEvent(new Event('error'));
    } else if (what === 'event' && name) {
      this.#tell(name, data, id);
    }
  }

  /**
   * @param {string} name
   * @param {string | undefined} data
   * @param {string | undefined} id
   */
  #tell(name, data, id) {
    this.dispatchEvent(new MessageEvent(name, { data, lastEventId: id ?? '' }));
  }
}

/**
 * Opens an event stream of the page's table, or listens with another page that has it open.
 *
 * @param {string} url
 * @returns {Pick<EventSource, 'close' | 'addEventListener'>}
 */
export function openStream(url) {
  return 'BroadcastChannel' in window
    ? /** @type {any} */ (new SharedStream(url)) : new EventSource(at(url));
}
