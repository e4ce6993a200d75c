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
