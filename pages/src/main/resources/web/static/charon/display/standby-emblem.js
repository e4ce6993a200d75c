// @ts-check
import { html, svg } from 'lit';

/** @param {number} radius @param {number} degrees */
const at = (radius, degrees) => {
  const angle = (degrees * Math.PI) / 180;
  return `${(Math.cos(angle) * radius).toFixed(2)} ${(Math.sin(angle) * radius).toFixed(2)}`;
};

/**
 * Marks around a circle.
 *
 * @param {number} count
 * @param {(place: number) => [number, number]} ends radii where a mark begins and ends
 */
const marks = (count, ends) => Array.from({ length: count }, (_, place) => {
  const [from, to] = ends(place);
  const turn = (place / count) * 360;
  return `M${at(from, turn)}L${at(to, turn)}`;
}).join('');

/** @param {number} radius @param {number} from @param {number} to degrees */
const arc = (radius, from, to) => `M${at(radius, from)}A${radius} ${radius} 0 ${to - from > 180 ? 1 : 0} 1 ${at(radius, to)}`;

/** Each ring is a picture of its own, drawn once and only turned. @param {string} name @param {unknown} content */
const ring = (name, content) => html`<svg class="emblem-ring ${name}" viewBox="-100 -100 200 200">${content}</svg>`;

/** The sign of the ship's mind: a ferry, a coin above it, and instruments that never rest. */
export const emblem = html`
  <div class="emblem" aria-hidden="true">
    ${ring('emblem-outer', svg`
      <path class="fine" d=${marks(180, (place) => [place % 15 ? 94 : 90, 97])}></path>
      <path class="bold" d=${arc(86, 8, 82) + arc(86, 98, 172) + arc(86, 188, 262) + arc(86, 278, 352)}></path>`)}
    ${ring('emblem-middle', svg`
      <path class="warm" d=${arc(77, -64, 18) + arc(77, 120, 142)}></path>
      <path class="fine" d=${arc(77, 18, 120) + arc(77, 142, 296)}></path>
      <path class="fine" d=${marks(72, (place) => [70, place % 6 ? 72 : 75])}></path>`)}
    ${ring('emblem-inner', svg`
      <path class="bold" d=${arc(62, 20, 160)}></path><path class="fine" d=${arc(62, 200, 340)}></path>
      <path class="fine" d="M${at(58, 0)}L${at(66, 0)}M${at(58, 180)}L${at(66, 180)}"></path>`)}
    ${ring('emblem-ferry', svg`
      <circle class="coin" cx="0" cy="-20" r="13"></circle>
      <circle class="fine" cx="0" cy="-20" r="17.5"></circle>
      <path class="ferry" d="M-40 9C-26 26 26 26 40 9C34 34 -34 34 -40 9Z"></path>
      <path class="bold" d="M21 -38L8 22"></path>
      <path class="fine" d="M-34 40c6 -4 11 -4 17 0s11 4 17 0 11 -4 17 0 11 4 17 0M-22 47c5 -3 9 -3 14 0s9 3 14 0 9 -3 14 0"></path>`)}
  </div>`;
