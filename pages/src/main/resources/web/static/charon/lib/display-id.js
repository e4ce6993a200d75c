// @ts-check
import { inBrowser } from './kept.js';

const NAME = 'charon-display';
const BYTES = 16;
const WHOLE = /^[A-Za-z0-9_-]{22}$/;

/** Bytes as base64url. @param {Uint8Array} bytes */
export const base64url = (bytes) => btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

/** What this browser calls itself as a display of the table; nobody else knows it. */
export function displayId() {
  const known = inBrowser.get(NAME);
  if (WHOLE.test(known)) {
    return known;
  }
  const fresh = base64url(crypto.getRandomValues(new Uint8Array(BYTES)));
  inBrowser.set(NAME, fresh);
  return fresh;
}
