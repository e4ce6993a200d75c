// @ts-check
import { nothing, svg } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { CELL } from '../../lib/geometry.js';
import { readable } from '../../lib/label.js';

/** @typedef {import('../../lib/deck.js').PlacedDoor} PlacedDoor */

/** Length along the wall in cells and thickness in units; every other type is drawn as standard. */
const SHAPES = {
  standard: { length: 0.9, depth: 8 },
  bulkhead: { length: 1.2, depth: 12 },
  blast_door: { length: 1.3, depth: 15 },
  airlock: { length: 1, depth: 18 },
  emergency: { length: 1, depth: 10 },
  hatch: { length: 0.7, depth: 10 },
  vent: { length: 0.7, depth: 9 },
  open: { length: 1.2, depth: 6 },
};

/** Other words for the same. */
const SYNONYMS = { blast: 'blast_door', passage: 'open', opening: 'open', corridor: 'open', none: 'open', archway: 'open',
  door: 'standard', security: 'bulkhead', pressure: 'airlock' };

const STATES = ['OPEN', 'CLOSED', 'LOCKED', 'SEALED', 'DAMAGED'];

/**
 * The kind of door that a type is drawn as.
 *
 * @param {string} type
 * @returns {keyof typeof SHAPES}
 */
export function doorKind(type) {
  const kind = /** @type {Record<string, string>} */ (SYNONYMS)[type] ?? type;
  return kind in SHAPES ? /** @type {keyof typeof SHAPES} */ (kind) : 'standard';
}

/**
 * The state that a door is drawn in.
 *
 * @param {string} status
 */
export const doorState = (status) => (STATES.includes(status) ? status : 'CLOSED');

/**
 * The ways between rooms that do not touch, below the rooms.
 *
 * @param {PlacedDoor[]} doors
 */
export const passagesLayer = (doors) => svg`<g class="passages">${
  repeat(doors.filter(({ at }) => at.path), ({ id }) => id, ({ at, hidden }) => {
    const points = at.path?.map(({ x, y }) => `${x * CELL},${y * CELL}`).join(' ');
    return svg`<g class=${hidden ? 'passage is-hidden' : 'passage'}>
      <polyline class="passage-wall" points=${points}></polyline>
      <polyline class="passage-floor" points=${points}></polyline></g>`;
  })}</g>`;

/**
 * @param {PlacedDoor[]} doors
 * @param {{ gm: boolean }} options
 */
export const doorsLayer = (doors, { gm }) => svg`<g class="doors">${
  repeat(doors, ({ id }) => id, (door) => guard(
    [door.door, door.status, door.hidden, door.at.x, door.at.y, door.at.side, door.at.turn, door.at.wide, gm], () => drawn(door, gm)))}</g>`;

/**
 * @param {PlacedDoor} placed
 * @param {boolean} gm
 */
function drawn({ id, door, type, status, at, title, hidden }, gm) {
  const kind = doorKind(type);
  const state = doorState(status);
  const half = Math.max(0.4, at.wide ?? Math.min(SHAPES[kind].length, at.length * 0.9)) * CELL / 2;
  const upright = at.side === 'east' || at.side === 'west';
  const turn = at.turn ?? (upright ? 90 : 0);
  const name = `${readable(type)}, ${status.toLowerCase()}: ${title}`;
  return svg`<g class=${`door door-${kind} door-${state.toLowerCase()}${hidden ? ' is-hidden' : ''}`}
      data-door=${id} data-status=${status} data-type=${type} role=${gm ? 'button' : 'img'} tabindex=${gm ? 0 : nothing}
      aria-label=${name} transform=${`translate(${at.x * CELL} ${at.y * CELL}) rotate(${turn})`}>
    <title>${[name, door.description].filter(Boolean).join('\n')}</title>
    <rect class="door-hit" x=${-half - 4} y="-15" width=${2 * half + 8} height="30"></rect>
    <rect class="door-gap" x=${-half} y="-4" width=${2 * half} height="8"></rect>
    ${doorShape(kind, state, half)}
    ${badge(state, turn)}
  </g>`;
}

/**
 * A door in a wall from left to right.
 *
 * @param {keyof typeof SHAPES} kind
 * @param {string} state
 * @param {number} [half] of its length, in units
 */
export const doorShape = (kind, state, half = SHAPES[kind].length * CELL / 2) => svg`
  ${frame(kind, half, SHAPES[kind].depth)}
  ${kind === 'open' ? nothing : leaf(state, half, Math.min(9, Math.max(7, SHAPES[kind].depth - 3)))}`;

/**
 * What tells the types apart, whatever the state.
 *
 * @param {keyof typeof SHAPES} kind
 * @param {number} half
 * @param {number} depth
 */
function frame(kind, half, depth) {
  const d = depth / 2;
  const posts = svg`<path class="door-frame" d=${`M${-half} ${-d}V${d}M${half} ${-d}V${d}`}></path>`;
  switch (kind) {
    case 'airlock':
      return svg`<rect class="door-frame door-chamber" x=${-half} y=${-d} width=${2 * half} height=${depth} rx="6"></rect>`;
    case 'blast_door':
      return svg`<path class="door-frame" d=${`M${-half} ${-d}H${half}M${-half} ${d}H${half}M${-half} ${-d}V${d}M${half} ${-d}V${d}`}></path>`;
    case 'bulkhead':
      return svg`<path class="door-frame door-heavy" d=${`M${-half} ${-d}V${d}M${half} ${-d}V${d}`}></path>`;
    case 'hatch':
      return svg`<circle class="door-frame" r=${half * 0.9}></circle>${posts}`;
    case 'vent':
      return svg`<path class="door-frame" d=${[-0.6, -0.2, 0.2, 0.6]
        .map((part) => `M${half * part - 3} ${d}L${half * part + 3} ${-d}`).join('')}></path>${posts}`;
    case 'emergency':
      return svg`<path class="door-frame door-heavy" d=${`M${-half} ${-d}l6 ${depth}M${half} ${-d}l-6 ${depth}`}></path>`;
    default:
      return posts;
  }
}

/**
 * What tells the states apart, besides the colour: how far the leaves are, and whether they are whole.
 *
 * @param {string} state
 * @param {number} half
 * @param {number} depth
 */
function leaf(state, half, depth) {
  const y = -depth / 2;
  const bar = (/** @type {number} */ from, /** @type {number} */ width) => svg`<rect class="door-leaf" x=${from} y=${y} width=${width} height=${depth}></rect>`;
  switch (state) {
    case 'OPEN':
      return svg`${bar(-half, half * 0.3)}${bar(half * 0.7, half * 0.3)}`;
    case 'DAMAGED':
      return svg`<g transform=${`rotate(16 ${-half} 0)`}>${bar(-half, half * 0.75)}</g>
        <g transform=${`rotate(14 ${half} 0)`}>${bar(half * 0.3, half * 0.7)}</g>`;
    case 'SEALED':
      return svg`${bar(-half, half * 2)}<path class="door-weld" d=${`M${-half} ${y - 2}L${half} ${-y + 2}M${half} ${y - 2}L${-half} ${-y + 2}`}></path>`;
    default:
      return svg`${bar(-half, half - 1)}${bar(1, half - 1)}`;
  }
}

/**
 * @param {string} state
 * @param {number} [turn] of the door, which the sign does not share
 */
export function badge(state, turn = 0) {
  const sign = {
    LOCKED: svg`<rect class="badge-ground" x="-9" y="-10" width="18" height="20"></rect>
      <path class="badge-line" d="M-3.5-1V-4a3.5 3.5 0 0 1 7 0V-1"></path><rect class="badge-fill" x="-5.5" y="-1" width="11" height="8"></rect>`,
    SEALED: svg`<circle class="badge-ground" r="10"></circle><path class="badge-line" d="M-5-5L5 5M5-5L-5 5"></path>`,
    DAMAGED: svg`<path class="badge-ground" d="M0-11L11 9H-11Z"></path><path class="badge-line" d="M1.5-5L-2.5 2H2.5L-1 7"></path>`,
  }[state];
  return sign ? svg`<g class="door-badge" transform=${`rotate(${-turn})`}>${sign}</g>` : nothing;
}
