// @ts-check
import { record } from './values.js';

/**
 * Whether a display shows what the game master leads it to: walls do, and whatever the game master has set to hold
 * something; what somebody has in their hand is theirs.
 *
 * @param {unknown} settings of the display
 * @param {boolean} held whether somebody holds it
 */
export const isLed = (settings, held) => !held || Boolean(record(settings).pin);

/** By what a thing on a chart is called when displays are led to it. @param {{ slug?: string, name: string }} thing */
export const idOf = ({ slug, name }) => slug || name;

/**
 * Where on a chart displays are led to, each time they are led there; whoever is at one selects what they like until then.
 */
export class Pick {
  /** @type {unknown} */
  #taken;

  /**
   * The key of what is to be selected now, empty for nothing; undefined: whatever is.
   *
   * @param {{ selected?: string } | undefined} lead as the payload has it
   * @param {readonly { key: string, slug?: string, name: string }[] | undefined} things on the chart, once it is known
   */
  key(lead, things) {
    if (!things || lead === this.#taken) {
      return undefined;
    }
    this.#taken = lead;
    const wanted = lead?.selected;
    return wanted === undefined ? undefined : things.find((thing) => idOf(thing) === wanted)?.key ?? '';
  }
}

/** How far something is scrolled, from 0 to 1. @param {Element} text */
export function scrolled({ scrollTop, scrollHeight, clientHeight }) {
  const room = scrollHeight - clientHeight;
  return room > 0 ? Math.round(Math.min(1, Math.max(0, scrollTop / room)) * 1_000) / 1_000 : 0;
}

/** That in pixels. @param {Element} text @param {number} share */
export const topAt = ({ scrollHeight, clientHeight }, share) => Math.round(Math.max(0, scrollHeight - clientHeight) * share);
