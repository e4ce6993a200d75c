// @ts-check
import { ours } from './place.js';

/**
 * Keeps short texts in the browser. One that keeps nothing, as it is told to or has no room, has them until the
 * page is left.
 *
 * @param {() => Storage} storage
 * @param {(name: string) => string} [called] what the browser is to call it
 */
function keeper(storage, called = (name) => name) {
  /** @type {Map<string, string>} what the browser did not take */
  const here = new Map();
  return {
    /**
     * What was kept; empty if nothing was.
     *
     * @param {string} name
     * @returns {string}
     */
    get(name) {
      try {
        return here.get(name) ?? storage().getItem(called(name)) ?? '';
      } catch {
        return '';
      }
    },
    /**
     * @param {string} name
     * @param {string} text
     */
    set(name, text) {
      try {
        storage().setItem(called(name), text);
        here.delete(name);
      } catch {
        here.set(name, text);
      }
    },
  };
}

/** What this device remembers, whatever table it shows. */
export const onDevice = keeper(() => localStorage);

/** What this browser remembers of the table. */
export const inBrowser = keeper(() => localStorage, ours);

/** What this tab remembers of the table, also when its page is loaded again. */
export const inTab = keeper(() => sessionStorage, ours);
