// @ts-check
// Where a table is: below `/t/` and its name, or, if it is the default one or has a host name of its
// own, below nothing. Whatever a page asks, leads to or keeps goes through here.

const TABLE = /^\/t\/[a-z0-9][a-z0-9-]{0,62}(?=\/)/;

/** A path of the server that does not say yet whose it is. */
const PATH = /^\/(?!\/|t\/)/;

/**
 * What all paths of the table begin with whose page this is the path of; may be empty.
 *
 * @param {string} pathname
 */
export function baseOf(pathname) {
  try {
    return TABLE.exec(decodeURIComponent(pathname))?.[0] ?? '';
  } catch {
    return '';
  }
}

/**
 * A path of the server behind a base. Other addresses, and paths that name a table, are left alone.
 *
 * @param {string} front
 * @param {string} path
 */
export const behind = (front, path) => (PATH.test(path) ? front + path : path);

/**
 * What something is called that a browser keeps for the table with this base, and for no other.
 *
 * @param {string} front
 * @param {string} name
 */
export const kept = (front, name) => (front ? `${name} ${front}` : name);

/** What all paths of this page's table begin with; may be empty. */
export const base = baseOf(location.pathname);

/**
 * A path at this page's table. Other addresses, and paths that name a table, are left alone.
 *
 * @param {string} path
 */
export const at = (path) => behind(base, path);

/**
 * What something is called that the browser keeps for this page's table.
 *
 * @param {string} name
 */
export const ours = (name) => kept(base, name);
