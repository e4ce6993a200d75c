// @ts-check
import { svg } from 'lit';
import { CELL } from '../../lib/geometry.js';

/**
 * The patterns that rooms are filled with.
 *
 * @param {string} id what their names begin with
 */
export const patterns = (id) => svg`<defs>
  <pattern id=${`${id}-grid`} width=${CELL} height=${CELL} patternUnits="userSpaceOnUse">
    <path class="pattern-grid" d=${`M${CELL} 0H0V${CELL}`}></path></pattern>
  <pattern id=${`${id}-warning`} width="26" height="26" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect class="pattern-warning" width="3" height="26"></rect></pattern>
  <pattern id=${`${id}-hazard`} width="16" height="16" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect class="pattern-hazard" width="6" height="16"></rect></pattern>
  <pattern id=${`${id}-hatch`} width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
    <rect class="pattern-hatch" width="3" height="9"></rect></pattern>
</defs>`;
