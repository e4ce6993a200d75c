// @ts-check
import { nothing, svg } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { nameOf, statuses } from '../../lib/deck.js';
import { CELL } from '../../lib/geometry.js';
import { initials } from '../../lib/label.js';
import { owns } from '../../lib/older.js';
import { pictureAddress } from '../../lib/pictures.js';
import { writtenAt } from './lines.js';
import { place } from './place.js';

/** @typedef {import('../../lib/deck.js').PlacedToken} PlacedToken */

/** Outlines by type, around the middle of the cell; every other type is drawn as an object. */
export const OUTLINES = {
  player: 'M0-17A17 17 0 1 1 0 17A17 17 0 1 1 0-17Z',
  npc: 'M-8-16H8L16-8V8L8 16H-8L-16 8V-8Z',
  creature: 'M0-19L17-9.5V9.5L0 19L-17 9.5V-9.5Z',
  object: 'M-15-15H15V15H-15Z',
};

/** Marks by status, each on a field of 12 by 12 around its middle. */
export const MARKS = {
  wounded: 'M-4 0H4M0-4V4',
  dead: 'M-4-4L4 4M4-4L-4 4',
  panicked: 'M0-4.5V1.5M0 4V4.5',
  stunned: 'M1.5-5L-2.5 .5H2.5L-1.5 5',
  hidden: 'M-4.5 0Q0-5 4.5 0Q0 5-4.5 0ZM-4 4L4-4',
};

/**
 * @param {PlacedToken[]} tokens
 * @param {{ movable: boolean, gm: boolean, selected: readonly string[], names: Map<string, import('../../lib/map-labels.js').Words> }} options
 */
export const tokensLayer = (tokens, { movable, gm, selected, names }) => svg`<g class="tokens">${
  repeat(tokens, ({ id }) => id, (placed) => {
    const { id, token, x, y, dx, dy, scale, hidden } = placed;
    return svg`<g class=${`token token-${kindOf(token)}${statuses(token).filter((word) => word in MARKS)
      .map((word) => ` is-${word}`).join('')}${hidden ? ' unseen' : ''}${selected.includes(id) ? ' selected' : ''}${movable ? ' movable' : ''}`}
        data-token=${id} data-x=${x} data-y=${y} role=${movable || gm ? 'button' : 'img'}
        tabindex=${movable || gm ? 0 : nothing} aria-pressed=${gm ? String(selected.includes(id)) : nothing}
        aria-label=${describe(token, hidden)} ${place(x + 0.5 + dx, y + 0.5 + dy, scale)}>
      ${guard([token.name, token.image_url, token.image_version, token.type, token.facing, statuses(token).join()], () => body(token))}
      ${named(names.get(id), x + 0.5 + dx, y + 0.5 + dy, scale)}</g>`;
  })}</g>`;

/**
 * @param {import('../../lib/map-labels.js').Words | undefined} name none: it found no place
 * @param {number} x in cells
 * @param {number} y
 * @param {number} scale
 */
const named = (name, x, y, scale) => (name ? writtenAt(name, 'token-name', x * CELL, y * CELL, scale) : nothing);

/**
 * The type that a token is drawn as.
 *
 * @param {any} token
 */
export const kindOf = (token) => (owns(OUTLINES, token.type) ? token.type : 'object');

/**
 * @param {any} token
 * @param {boolean} hidden
 */
const describe = (token, hidden) => [nameOf(token) || token.type, nameOf(token) && token.type, ...statuses(token),
  hidden && !statuses(token).includes('hidden') && 'not seen by the players'].filter(Boolean).join(', ');

/** @param {any} token */
function body(token) {
  const outline = OUTLINES[/** @type {keyof typeof OUTLINES} */ (kindOf(token))];
  const marks = statuses(token).filter((word) => word in MARKS);
  return svg`<title>${describe(token, false)}</title>
    <circle class="token-hit" r="20"></circle>
    ${Number.isFinite(token.facing) ? svg`<path class="token-facing" d="M0-29L9-17H-9Z" transform=${`rotate(${token.facing})`}></path>` : nothing}
    <path class="token-ground" d=${outline}></path>
    ${token.image_url ? svg`<image class="token-image" href=${pictureAddress(token.image_url, token.image_version)} x="-19" y="-19" width="38" height="38"
      preserveAspectRatio="xMidYMin slice" @error=${broken}></image>` : nothing}
    <text class="token-initials" aria-hidden="true" y="5">${initials(token.name || token.type || '?')}</text>
    <path class="token-ring" d=${outline}></path>
    ${marks.includes('dead') ? svg`<path class="token-cross" d="M-13-13L13 13M13-13L-13 13"></path>` : nothing}
    ${marks.map((word, index) => svg`<g class=${`token-mark mark-${word}`} transform=${`translate(${17 - index * 12} ${-17 + (index ? -2 : 0)})`}>
      <circle r="7"></circle><path d=${/** @type {Record<string, string>} */ (MARKS)[word]}></path></g>`)}`;
}

/** Shows the initials instead of a picture that does not come. @param {Event} event */
function broken(event) {
  /** @type {Element} */ (event.currentTarget).classList.add('broken');
}
