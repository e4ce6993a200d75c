// @ts-check
import { nothing, svg } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { CELL } from '../../lib/geometry.js';
import { mood } from '../../lib/deck.js';
import { readable } from '../../lib/label.js';
import { boxOf } from '../../lib/map-labels.js';
import { pathOf, spaceOf } from '../../lib/outline.js';
import { linesAt } from './lines.js';

/** @typedef {import('../../lib/deck.js').PlacedRoom} PlacedRoom */

/**
 * @param {(PlacedRoom & { leaving?: boolean })[]} rooms
 * @param {{ gm: boolean, id: string, grid: boolean, chosen: string, labels: import('../../lib/map-labels.js').MapLabels }} options
 */
export const roomsLayer = (rooms, { gm, id, grid, chosen, labels: { rooms: titles, statuses } }) => svg`<g class="rooms">${
  repeat(rooms, (room) => room.id, (room) => guard([room.room, room.hidden, room.leaving, gm, grid, room.id === chosen, titles.get(room.id), statuses.get(room.id)],
    () => drawn(room, { gm, id, grid, chosen: room.id === chosen, title: titles.get(room.id), said: statuses.get(room.id) })))}</g>`;

/**
 * The hull around all rooms: one outline, as what lies between the rooms is covered by the second
 * stroke.
 *
 * @param {PlacedRoom[]} rooms
 */
export function hullLayer(rooms) {
  const outline = rooms.map(({ rect, corners }) => (corners ? pathOf(corners) :
    `M${rect.x * CELL} ${rect.y * CELL}h${rect.width * CELL}v${rect.height * CELL}h${-rect.width * CELL}z`)).join('');
  return svg`<path class="hull-line" d=${outline}></path><path class="hull" d=${outline}></path>`;
}

/**
 * @param {PlacedRoom & { leaving?: boolean }} placed
 * @param {{ gm: boolean, id: string, grid: boolean, chosen: boolean, title?: import('../../lib/map-labels.js').Words, said?: import('../../lib/map-labels.js').Words }} options
 */
function drawn({ id: key, room, rect, corners, space, hidden, leaving }, { gm, id, grid, chosen, title, said }) {
  const [x, y, width, height] = [rect.x, rect.y, rect.width, rect.height].map((cells) => cells * CELL);
  const name = readable(room.name || key);
  const status = readable(room.status).toUpperCase();
  const kind = mood(room.status);
  const cut = Math.min(8, width / 4, height / 4);
  const outline = corners ? pathOf(corners)
    : `M${x + cut} ${y}H${x + width}V${y + height - cut}L${x + width - cut} ${y + height}H${x}V${y + cut}Z`;
  return svg`<g class=${`room room-${kind}${hidden ? ' is-hidden' : ''}${leaving ? ' leaving' : ''}${chosen ? ' chosen' : ''}`}
      data-room=${key} data-status=${status || nothing} data-hidden=${hidden ? 'true' : nothing}
      role=${gm ? 'button' : 'img'} tabindex=${gm ? 0 : nothing} aria-pressed=${gm ? String(chosen) : nothing}
      aria-label=${[name, status.toLowerCase(), gm && (hidden ? 'hidden from the players' : 'shown to the players')].filter(Boolean).join(', ')}>
    <title>${[name, status, room.description].filter(Boolean).join('\n')}</title>
    <path class="room-floor" d=${outline}></path>
    ${grid ? svg`<path class="room-grid" d=${outline} fill=${`url(#${id}-grid)`}></path>` : nothing}
    ${kind === 'warning' || kind === 'hazard' ? svg`<path class="room-stripes" d=${outline} fill=${`url(#${id}-${kind})`}></path>` : nothing}
    ${hidden ? svg`<path class="room-hatch" d=${outline} fill=${`url(#${id}-hatch)`}></path>` : nothing}
    <path class="room-wall" d=${outline}></path>
    <path class="room-scan" d=${outline}></path>
    ${title ? svg`<text class="room-name" aria-hidden="true" x=${title.x} y=${title.y} font-size=${title.size}>${linesAt(title.lines, title.x)}</text>` : nothing}
    ${said ? svg`<text class="room-status" aria-hidden="true" x=${said.x} y=${said.y} font-size=${said.size}>${said.lines[0]}</text>` : nothing}
    ${gm ? eye(key, hidden, eyeSpot(spaceOf({ rect, space }), [title, said])) : nothing}
  </g>`;
}

/**
 * Where a room's eye is: in its lower corner, or in the upper one if words are there.
 *
 * @param {import('../../lib/geometry.js').Rect} rect
 * @param {(import('../../lib/map-labels.js').Words | undefined)[]} words
 */
function eyeSpot({ x, y, width, height }, words) {
  const places = words.flatMap((one) => (one ? [boxOf(one)] : []));
  const right = (x + width) * CELL - 17;
  const corners = [(y + height) * CELL - 15, y * CELL + 15].map((at) => ({ x: right, y: at }));
  return corners.find((at) => !places.some((box) => box.x < at.x + 15 && at.x - 15 < box.x + box.width
    && box.y < at.y + 13 && at.y - 13 < box.y + box.height)) ?? corners[0];
}

/**
 * The sign of what players see of a room, to be hit; by keyboard the room itself is.
 *
 * @param {string} room
 * @param {boolean} hidden
 * @param {{ x: number, y: number }} spot
 */
const eye = (room, hidden, { x, y }) => svg`<g class=${hidden ? 'room-eye' : 'room-eye is-open'} data-eye=${room}
    transform=${`translate(${x} ${y})`}>
  <title>${hidden ? 'Reveal' : 'Hide'}</title>
  <g class="eye-sign"><rect x="-15" y="-13" width="30" height="26"></rect>
    <path d="M-9 0Q0-8 9 0Q0 8-9 0Z"></path><circle r="2.6"></circle>${hidden ? svg`<path d="M-9 7L9-7"></path>` : nothing}</g></g>`;
