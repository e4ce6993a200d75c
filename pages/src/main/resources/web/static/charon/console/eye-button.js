// @ts-check
import { html, nothing, svg } from 'lit';
import { toggleRoom } from './actions.js';

/** The eye: open, or crossed out. @param {boolean} visible */
export const eyeShape = (visible) => html`<svg viewBox="-11 -9 22 18" aria-hidden="true"><path d="M-9 0Q0-8 9 0Q0 8-9 0Z"></path>
  <circle r="2.6"></circle>${visible ? '' : svg`<path d="M-8 7L8-7"></path>`}</svg>`;

/**
 * What says whether players see a room, and changes it.
 *
 * @param {string} room
 * @param {string} name
 * @param {boolean} visible
 * @param {string} [says] beside the eye: what it does
 */
export const eyeButton = (room, name, visible, says = '') => html`<button type="button" class=${visible ? 'eye is-open' : 'eye'} data-eye=${room}
  aria-pressed=${says ? nothing : String(visible)} aria-label=${says ? `${says} ${name}` : `${name}: players see it`} title=${visible ? 'Players see it. Hide it' : 'Hidden. Reveal it'}
  @click=${() => toggleRoom(room)}>${eyeShape(visible)}${says}</button>`;
