// @ts-check
import { html, svg } from 'lit';

/** Parts of the whole below which a level is worth a look, and worth a worry. */
const LOW = 0.5;
const VERY_LOW = 0.25;

/**
 * A level as a bar of segments.
 *
 * @param {object} level
 * @param {string} level.label its accessible name
 * @param {number} level.value
 * @param {number} level.max
 * @param {string} [level.tone] `good`, `warn` or `alarm`; by default as the level is
 */
export function levelBar({ label, value, max, tone }) {
  const whole = Math.max(max, 0);
  const held = Math.min(Math.max(value, 0), whole);
  const share = whole > 0 ? held / whole : 0;
  return html`
    <div class="level ${tone ?? toneOf(share)}" role="meter" aria-label=${label} aria-valuemin="0"
      aria-valuemax=${whole} aria-valuenow=${held} aria-valuetext="${value} of ${max}">
      <svg aria-hidden="true" width="100%" height="100%">${svg`
        <rect class="level-ground" width="100%" height="100%"></rect>
        <rect class="level-held" width="${(share * 100).toFixed(1)}%" height="100%"></rect>`}</svg>
    </div>`;
}

/** @param {number} share */
export const toneOf = (share) => (share < VERY_LOW ? 'alarm' : share < LOW ? 'warn' : 'good');
