// @ts-check
import { svg } from 'lit';

/** @param {string} path */
const glyph = (path) => svg`<svg class="glyph" viewBox="0 0 24 24" aria-hidden="true"><path d=${path}></path></svg>`;

/** Back, as far as it goes. */
export const UNDO = glyph('M9 5L4 10L9 15M4 10H15a5 5 0 0 1 0 10H9');
export const REDO = glyph('M15 5L20 10L15 15M20 10H9a5 5 0 0 0 0 10H15');
export const EYE = glyph('M2 12Q12 2 22 12Q12 22 2 12ZM12 9a3 3 0 1 0 .01 0');
/** A place that remembers. */
export const KEPT = glyph('M6 3H18V21L12 16L6 21Z');
/** More to choose. */
export const DOWN = glyph('M6 9L12 15L18 9');
