// @ts-check
import { nothing, svg } from 'lit';
import { pathOf, wallLines } from '../../lib/outline.js';

/**
 * Lines of walls within the rooms that are drawn; none on most decks.
 *
 * @param {unknown} walls
 * @param {import('../../lib/deck.js').PlacedRoom[]} rooms
 * @param {{ id: string, whole: boolean }} options whether all rooms are drawn, and all lines with them
 */
export function wallsLayer(walls, rooms, { id, whole }) {
  const lines = wallLines(walls);
  if (lines.length === 0) {
    return nothing;
  }
  const clip = whole ? nothing : svg`<clipPath id=${`${id}-drawn`}><path d=${rooms.map(({ rect, corners }) => pathOf(corners ?? boxed(rect))).join('')}></path></clipPath>`;
  return svg`${clip}<g class="walls" clip-path=${whole ? nothing : `url(#${id}-drawn)`}>${lines.map((points) => svg`<polyline points=${points}></polyline>`)}</g>`;
}

/** @param {import('../../lib/geometry.js').Rect} rect in cells */
const boxed = ({ x, y, width, height }) => [[x, y], [x + width, y], [x + width, y + height], [x, y + height]].map(([left, top]) => ({ x: left, y: top }));
