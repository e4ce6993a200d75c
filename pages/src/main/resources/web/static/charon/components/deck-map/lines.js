// @ts-check
import { nothing, svg } from 'lit';

/**
 * A text on several lines. The blanks between them take no place: they are for whoever reads the
 * text and does not see it.
 *
 * @param {string[]} lines
 * @param {number} x
 */
export const linesAt = (lines, x) => lines.map((line, index) => svg`${
  index === 0 ? nothing : svg`<tspan font-size="0"> </tspan>`}<tspan x=${x} dy=${index === 0 ? 0 : '1.12em'}>${line}</tspan>`);

/**
 * A text at its place, within a part of the drawing that has its own.
 *
 * @param {import('../../lib/map-labels.js').Words} words
 * @param {string} name of its class
 * @param {number} x of the part, in units
 * @param {number} y
 * @param {number} [scale] of the part: letters keep their size
 */
export function writtenAt({ lines, size, x: left, y: base, anchor }, name, x, y, scale = 1) {
  const [dx, dy] = [(left - x) / scale, (base - y) / scale];
  return svg`<text aria-hidden="true" class=${name} text-anchor=${anchor} font-size=${size / scale} x=${dx} y=${dy}>${linesAt(lines, dx)}</text>`;
}
