// @ts-check
import { drawnAs } from '../lib/parts.js';

/** Leaves out what the page's address leaves out: for pictures in which the display is one of several layers. */
export function leaveOut() {
  const { bare, hidden } = drawnAs(location.search);
  const { dataset } = document.documentElement;
  if (bare) {
    dataset.backdrop = 'none';
  }
  if (hidden.length) {
    dataset.hide = hidden.join(' ');
  }
}
