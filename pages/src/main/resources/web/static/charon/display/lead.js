// @ts-check
import { isLed, scrolled, topAt } from '../lib/led.js';
import { Watched } from '../lib/store.js';
import { inHand } from './in-hand.js';
import { mirror, store } from './state.js';

/**
 * @typedef {object} Lead what displays are led to, as the payload has it
 * @property {string} [tab]
 * @property {string} [system_slug]
 * @property {string} [body_slug]
 * @property {string} [selected]
 * @property {string} [person]
 * @property {string} [log]
 * @property {string} [message]
 * @property {number} [scroll]
 */

/** What can be scrolled, the topmost layer first. */
const LAYERS = ['.comm-over .comm-pane', '.handout .handout-text',
  '.bridge-panel .log, .bridge-panel .scroll, .bridge-panel .chart-side, .view .scroll'];
/** A text that comes late, as a terminal's, is still scrolled to where it shall stand. */
const PATIENT_MS = 3_000;
/** How long something has to stand still until it is where somebody wanted it. */
const REST_MS = 250;
/** So long after a wheel or a finger has moved, what scrolls does so by itself. */
const IMPULSE_MS = 400;
/** What differs by less is the same place. */
const NEAR = 0.004;
const SCROLLING = ['wheel', 'touchmove', 'keydown'];
/** So many seconds a page of a long text stays where nobody turns it, and so much of the screen is the next one further. */
const PAGE_SECONDS = 20;
const PAGE = 0.85;

/** @param {typeof store.state} state @returns {Lead | undefined} */
const leadOf = ({ view, personal }) => (isLed(personal.settings, inHand()) ? view?.lead : undefined);

/**
 * Does as the game master leads, each time they lead; whoever is at the screen does as they like until then. A Lit
 * reactive controller.
 */
export class Led {
  /** @type {Watched<typeof store.state, Lead | undefined>} */
  #lead;

  /** @type {Lead | undefined} */
  #taken;

  /**
   * @param {import('lit').ReactiveControllerHost} host
   * @param {(lead: Lead) => void} [take]
   */
  constructor(host, take = () => {}) {
    this.#lead = new Watched(host, store, leadOf);
    this.take = take;
    host.addController(this);
  }

  /** Where it leads now. */
  get value() {
    return this.#lead.value;
  }

  hostUpdate() {
    const lead = this.#lead.value;
    if (lead !== this.#taken) {
      this.#taken = lead;
      if (lead) {
        this.take(lead);
      }
    }
  }
}

/**
 * Says what somebody has opened here. In a mirror by which displays are led they are led there.
 *
 * @param {EventTarget} where
 * @param {Lead} lead
 */
export const opened = (where, lead) => where.dispatchEvent(new CustomEvent('lead', { detail: { ...lead }, bubbles: true }));

/** The longest text on top. @returns {Element | undefined} */
function longest() {
  for (const layer of LAYERS) {
    const [first] = [...document.querySelectorAll(layer)].filter((text) => text.scrollHeight - text.clientHeight > 1)
      .sort((one, other) => (other.scrollHeight - other.clientHeight) - (one.scrollHeight - one.clientHeight));
    if (first) {
      return first;
    }
  }
  return undefined;
}

/**
 * Glides there, or is there at once for who wants no motion.
 *
 * @param {Element} text
 * @param {number} top
 */
const glideTo = (text, top) => text.scrollTo({ top, behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });

/** How far down the page something is laid out, however the page is turned. @param {Element | null} thing @returns {number} */
const topOf = (thing) => (thing instanceof HTMLElement ? thing.offsetTop + topOf(thing.offsetParent) : 0);

/**
 * Scrolls until something is in the middle of what it is in; that alone, not the page that a mirror is in.
 *
 * @param {Element} thing
 * @param {Element | null} within
 */
export function bringIntoSight(thing, within) {
  if (within) {
    glideTo(within, Math.max(0, topOf(thing) - topOf(within) + (thing.clientHeight - within.clientHeight) / 2));
  }
}

/** Lets the longest text stand where the game master leads it. */
function followScroll() {
  /** @type {Lead | undefined} */
  let taken;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let frame = 0;
  const glide = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const text = longest();
      if (text && taken?.scroll !== undefined) {
        glideTo(text, topAt(text, taken.scroll));
      }
    });
  };
  const late = new MutationObserver(glide);
  const leave = () => { late.disconnect(); clearTimeout(timer); };
  store.subscribe(() => {
    const lead = leadOf(store.state);
    if (lead !== taken) {
      taken = lead;
      leave();
      if (lead?.scroll !== undefined) {
        late.observe(document.body, { childList: true, subtree: true });
        timer = setTimeout(leave, PATIENT_MS);
        glide();
      }
    }
  });
  SCROLLING.forEach((sign) => addEventListener(sign, leave, { capture: true, passive: true }));
}

/** Says where somebody has scrolled the longest text to, once it stands still. */
function tellScroll() {
  let impulse = -Infinity;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  SCROLLING.forEach((sign) => addEventListener(sign, () => { impulse = performance.now(); }, { capture: true, passive: true }));
  document.addEventListener('scroll', ({ target }) => {
    if (performance.now() - impulse < IMPULSE_MS && target instanceof Element && target === longest()) {
      impulse = performance.now();
      clearTimeout(timer);
      timer = setTimeout(() => {
        const scroll = scrolled(target);
        if (Math.abs(scroll - (leadOf(store.state)?.scroll ?? 0)) > NEAR) {
          opened(target, { scroll });
        }
      }, REST_MS);
    }
  }, { capture: true, passive: true });
}

/**
 * Turns the pages of a text that is longer than a wall, as long as nobody is there and nobody leads: nothing could be
 * read else of what is below the edge.
 */
function turnPages() {
  /** @type {{ text?: Element, top: number, seconds: number }} */
  let page = { top: 0, seconds: 0 };
  setInterval(() => {
    const { person, scroll } = leadOf(store.state) ?? {};
    const alone = document.documentElement.classList.contains('at-rest') && !person && scroll === undefined;
    const text = alone ? longest() : undefined;
    const top = text?.scrollTop ?? 0;
    page = text && text === page.text && top === page.top ? { ...page, seconds: page.seconds + 1 } : { text, top, seconds: 0 };
    if (text && page.seconds >= PAGE_SECONDS) {
      const ends = top + text.clientHeight >= text.scrollHeight - 1;
      glideTo(text, ends ? 0 : top + text.clientHeight * PAGE);
    }
  }, 1_000);
}

/** Begins to be led; in a mirror, also to lead. */
export function beLed() {
  followScroll();
  if (mirror) {
    tellScroll();
    addEventListener('lead', (lead) => {
      if (store.state.remote) {
        parent.postMessage({ lead: /** @type {CustomEvent<Lead>} */ (lead).detail }, location.origin);
      }
    });
  } else {
    turnPages();
  }
}
