// @ts-check
import { html, nothing, svg } from 'lit';
import { pathThrough } from '../../lib/chart.js';
import { randoms, record, text } from '../../lib/values.js';

/** @typedef {ReturnType<typeof import('../../lib/chart.js').projection>} Projection */

/** Directions of far stars, in groups of the same brightness. */
const FAR_STARS = [1100, 460, 150].map((count, group) => {
  const random = randoms(group + 7);
  return Array.from({ length: count }, () => {
    const [up, round] = [random() * 2 - 1, random() * Math.PI * 2];
    const level = Math.sqrt(1 - up * up);
    return /** @type {[number, number, number]} */ ([Math.cos(round) * level, up, Math.sin(round) * level]);
  });
});

/**
 * The sky behind a chart. It turns with the viewer, and is too far away to move with anything else.
 *
 * @param {Projection} view
 * @param {import('../../lib/chart.js').Size} size
 */
export function sky(view, { width, height }) {
  const focal = Math.max(width, height) * 0.8;
  return FAR_STARS.map((group, brightness) => {
    // a line of no length with round ends is a dot: one path draws them all
    const dots = group.map(view.turned).filter(([, , z]) => z < -0.1)
      .map(([x, y, z]) => [width / 2 - (x / z) * focal, height / 2 + (y / z) * focal])
      .filter(([x, y]) => x >= 0 && x <= width && y >= 0 && y <= height)
      .map(([x, y]) => `M${x.toFixed(1)} ${y.toFixed(1)}h0`);
    return svg`<path class="far-stars far-stars-${brightness}" d=${dots.join('')}></path>`;
  });
}

/**
 * Soft light of each colour, for `fill="url(#glow-rrggbb)"`.
 *
 * @param {string[]} colours
 */
export const glows = (colours) => [...new Set(colours)].map((each) => svg`
  <radialGradient id="glow-${each.slice(1)}">
    <stop offset="0" stop-color=${each} stop-opacity="1"></stop>
    <stop offset=".18" stop-color=${each} stop-opacity=".5"></stop>
    <stop offset=".5" stop-color=${each} stop-opacity=".13"></stop>
    <stop offset="1" stop-color=${each} stop-opacity="0"></stop>
  </radialGradient>`);

/** @param {string} each a colour, #rrggbb */
export const glow = (each) => `url(#glow-${each.slice(1)})`;

/** The night side of a ball whose light comes from the left. */
export const shade = svg`
  <linearGradient id="night"><stop offset=".3" stop-color="#020706" stop-opacity="0"></stop>
    <stop offset=".62" stop-color="#020706" stop-opacity=".72"></stop>
    <stop offset="1" stop-color="#020706" stop-opacity=".94"></stop></linearGradient>`;

/**
 * Rings on a plane around the middle, with spokes: something for the eye to hold on to.
 *
 * @param {Projection} view
 * @param {number} reach radius of the largest ring
 * @param {number} height of the plane
 */
export function floor(view, reach, height = 0) {
  /** @param {number} radius @param {number} angle @returns {[number, number, number]} */
  const at = (radius, angle) => [Math.cos(angle) * radius, height, Math.sin(angle) * radius];
  const rings = [0.25, 0.5, 0.75, 1].map((share) => pathThrough(
    Array.from({ length: 73 }, (_, step) => view.spot(at(reach * share, (step * Math.PI) / 36)))));
  const spokes = Array.from({ length: 12 }, (_, step) => pathThrough(
    [view.spot(at(reach * 0.06, (step * Math.PI) / 6)), view.spot(at(reach, (step * Math.PI) / 6))]));
  const marks = Array.from({ length: 72 }, (_, step) => pathThrough(
    [view.spot(at(reach, (step * Math.PI) / 36)), view.spot(at(reach * (step % 6 ? 1.012 : 1.03), (step * Math.PI) / 36))]));
  return svg`<path class="floor" d=${rings.join('') + spokes.join('')}></path>
    <path class="floor-marks" d=${marks.join('')}></path>`;
}

/** Four corners around what is selected. @param {number} x @param {number} y @param {number} r */
export const reticle = (x, y, r) => {
  const arm = r * 0.45;
  return svg`<g class="reticle" transform="translate(${x.toFixed(1)} ${y.toFixed(1)})"><path d="${
    [[-1, -1], [1, -1], [1, 1], [-1, 1]].map(([sx, sy]) =>
      `M${sx * r} ${sy * (r - arm)}V${sy * r}H${sx * (r - arm)}`).join('')}"></path></g>`;
};

/**
 * A label with the place that was found for it; nothing if there was none.
 *
 * @param {import('../../lib/labels.js').Label | undefined} label
 * @param {string} name
 */
export const caption = (label, name) => (label
  ? svg`<text class="caption" x=${label.textX.toFixed(1)} y=${label.textY.toFixed(1)} text-anchor=${label.anchor}>${name}</text>`
  : nothing);

/** `surface_gravity` → `surface gravity`. @param {string} key */
export const words = (key) => key.replaceAll('_', ' ');

/**
 * What a file's `info` says: its description, and whatever else it lists. Objects and lists are
 * nothing that a line could show.
 *
 * @param {unknown} info
 */
export function facts(info) {
  const rows = Object.entries(record(info)).filter(([key, value]) => key !== 'description' && text(value) !== '');
  const description = text(record(info).description) || (typeof info === 'string' ? info : '');
  return html`
    ${description ? html`<p class="chart-description">${description}</p>` : nothing}
    ${rows.length ? factList(rows.map(([key, value]) => [words(key), text(value)])) : nothing}`;
}

/** @param {string[][]} rows name and value */
export const factList = (rows) => html`
  <dl class="facts">${rows.map(([key, value]) => html`<div><dt>${key}</dt><dd>${value}</dd></div>`)}</dl>`;

/** @param {string} path */
const sign = (path) => html`<svg viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${path}></path>`}</svg>`;

/** @param {import('./surface.js').Surface} surface */
export const tools = (surface) => html`
  <div class="chart-tools" role="group" aria-label="Chart">
    <button type="button" aria-label="Zoom in" @click=${surface.zoomIn}>${sign('M12 5v14M5 12h14')}</button>
    <button type="button" aria-label="Zoom out" @click=${surface.zoomOut}>${sign('M5 12h14')}</button>
    <button type="button" aria-label="Reset the view" @click=${surface.reset}>${sign('M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5M12 11v2')}</button>
  </div>`;

/** @param {string} what */
export const noChart = (what) => html`
  <div class="no-chart"><p class="no-chart-title">NO CHART</p><p>No chart of ${what} on file.</p></div>`;

/** What a key on a focusable symbol does: as a click. @param {() => void} action */
export const onKey = (action) => (/** @type {KeyboardEvent} */ event) => {
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    event.stopPropagation();
    action();
  }
};
