// @ts-check
/**
 * Keeps short texts in the browser. One that keeps nothing, as it is told to or has no room, has them until the
 * page is left.
 *
 * @param {() => Storage} storage
 */
function keeper(storage) {
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
        return here.get(name) ?? storage().getItem(name) ?? '';
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
        storage().setItem(name, text);
        here.delete(name);
      } catch {
        here.set(name, text);
      }
    },
  };
}

/** What this browser remembers. */
export const inBrowser = keeper(() => localStorage);

/** What this tab remembers, also when its page is loaded again. */
export const inTab = keeper(() => sessionStorage);
