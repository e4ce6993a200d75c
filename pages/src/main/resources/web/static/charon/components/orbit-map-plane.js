// @ts-check
import { nothing, svg } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { orbitPoints, orbitPosition, pathThrough } from '../lib/chart.js';
import { placeLabels } from '../lib/labels.js';
import { randoms } from '../lib/values.js';
import { caption, onKey, reticle, shade, sky } from './chart/parts.js';

/** @typedef {import('../lib/worlds.js').Body} Body */
/** @typedef {import('../lib/chart.js').Spot} Spot */
/** @typedef {{ key: string, name: string, slug: string, type: string, x: number, y: number, r: number, hidden: boolean }} Item what can be chosen */

const LETTER = 0.68;
const ORBIT_STEPS = 96;
const RINGLETS = 11;
/** As much of a planet's box is its disc. */
const DISC = 0.85;

/**
 * The drawing of an orbit map, but for the globe, which lies below it.
 *
 * @param {object} chart
 * @param {ReturnType<typeof import('../lib/worlds.js').readOrbit>} chart.content
 * @param {import('./chart/parts.js').Projection} chart.view
 * @param {import('./chart/spin.js').Spin} chart.spin
 * @param {import('./chart/surface.js').Surface} chart.surface
 * @param {number} chart.seconds
 * @param {string} chart.selected
 * @param {(key: string) => void} chart.onSelect
 */
export function drawOrbit({ content, view, spin, surface, seconds, selected, onSelect }) {
  const { size, em } = surface;
  const { planet, bodies, markers } = content;
  const middle = view.spot([0, 0, 0]);
  const planetR = planet.size * middle.scale;

  const seen = bodies.map((body) => {
    const spot = view.spot(orbitPosition(body.orbit, seconds));
    const behind = spot.depth > middle.depth;
    return {
      body,
      behind,
      spot,
      r: body.kind === 'station' ? em * 0.55 : Math.min(em * 3, Math.max(em * 0.35, body.size * spot.scale)),
      hidden: behind && Math.hypot(spot.x - middle.x, spot.y - middle.y) < planetR,
    };
  });
  const sites = markers.map((marker) => {
    const [x, y, towards] = spin.toScreen(marker);
    return { marker, x: middle.x + x * planetR, y: middle.y - y * planetR, hidden: towards < 0.08 };
  });
  /** @type {Item[]} */
  const items = [
    ...sites.map(({ marker, x, y, hidden }) => ({ ...marker, x, y, r: em * 0.4, hidden })),
    ...seen.map(({ body, spot, r, hidden }) => ({ ...body, x: spot.x, y: spot.y, r, hidden })),
  ];
  const shown = items.filter(({ hidden }) => !hidden);
  const labels = placeLabels(
    [...shown].sort((one, other) => Number(other.key === selected) - Number(one.key === selected))
      .map(({ key, name, x, y, r }) => ({ id: key, x, y, gap: r + em * (key === selected ? 1.1 : 0.75), width: name.length * em * LETTER, height: em * 1.3 })),
    shown.map(({ x, y, r }) => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r })),
    size,
    [{ x: middle.x - planetR * DISC, y: middle.y - planetR * DISC, width: 2 * planetR * DISC, height: 2 * planetR * DISC }],
  );
  // only the bodies and the ground move by themselves; the rest is drawn anew when the viewer moves
  const still = [content, surface.gaze, size, selected];
  const lines = () => [
    ...seen.map(({ body }) => ({
      kind: `orbit ${body.key === selected ? 'orbit-active' : ''}`, colour: '', opacity: 1, width: 0,
      ...halves(orbitPoints(body.orbit, ORBIT_STEPS).map(view.spot), middle.depth),
    })),
    ...ringlets(planet.rings, view, spin, middle),
  ];
  /** @param {'near' | 'far'} half */
  const drawn = (half) => guard(still, () => lines().map((line) => (line.colour
    ? svg`<path class="ringlet" stroke=${line.colour} stroke-width=${line.width.toFixed(1)} opacity=${line.opacity.toFixed(2)} d=${line[half]}></path>`
    : svg`<path class=${line.kind} d=${line[half]}></path>`)));

  return svg`
    <svg class="chart-plane" viewBox="0 0 ${size.width} ${size.height}" role="group" aria-label="Orbit chart"
      @pointerdown=${surface.down} @pointermove=${surface.move} @pointerup=${surface.up}
      @pointercancel=${surface.up} @click=${{ handleEvent: surface.click, capture: true }} @wheel=${surface.wheel}>
      <defs>${shade}
        <radialGradient id="air"><stop offset=".86" stop-color=${planet.colour} stop-opacity=".34"></stop>
          <stop offset="1" stop-color=${planet.colour} stop-opacity="0"></stop></radialGradient>
        <mask id="behind"><rect width=${size.width} height=${size.height} fill="#fff"></rect>
          <circle cx=${middle.x} cy=${middle.y} r=${(planetR * 0.985).toFixed(1)} fill="#000"></circle></mask></defs>
      <g aria-hidden="true">
        <g mask="url(#behind)">
          ${guard(still, () => sky(view, size))}
          <circle cx=${middle.x} cy=${middle.y} r=${(planetR * 1.16).toFixed(1)} fill="url(#air)"></circle>
          ${drawn('far')}
          ${seen.filter(({ behind }) => behind).map(ball)}
        </g>
        ${drawn('near')}
        ${seen.filter(({ behind }) => !behind).map(ball)}
      </g>
      ${repeat(items, ({ key }) => key, (item) => symbol(item, labels.get(item.key), item.key === selected, em, onSelect))}
    </svg>`;
}

/**
 * The parts of a closed line before and behind the planet's middle, each as a path.
 *
 * @param {Spot[]} spots
 * @param {number} depth
 */
function halves(spots, depth) {
  /** @type {{ near: string, far: string }} */
  const paths = { near: '', far: '' };
  spots.slice(1).forEach((spot, place) => {
    paths[spot.depth > depth ? 'far' : 'near'] += pathThrough([spots[place], spot]);
  });
  return paths;
}

/**
 * Many thin rings, the same ones each time.
 *
 * @param {import('../lib/worlds.js').Rings | undefined} rings
 * @param {import('./chart/parts.js').Projection} view
 * @param {import('./chart/spin.js').Spin} spin
 * @param {Spot} middle
 */
function ringlets(rings, view, spin, middle) {
  if (!rings) {
    return [];
  }
  const random = randoms(5);
  const step = (rings.outer - rings.inner) / RINGLETS;
  return Array.from({ length: RINGLETS }, (_, place) => {
    const radius = rings.inner + step * (place + 0.5);
    const spots = Array.from({ length: ORBIT_STEPS + 1 }, (__, at) => {
      const angle = (at / ORBIT_STEPS) * Math.PI * 2;
      return view.spot(spin.tilted([Math.cos(angle) * radius, 0, Math.sin(angle) * radius]));
    });
    return {
      kind: '', colour: rings.colour, opacity: rings.opacity * (0.25 + random() * 1.2),
      width: Math.max(1, step * middle.scale * Math.max(0.12, Math.abs(Math.sin(view.pitch))) * 0.8),
      ...halves(spots, middle.depth),
    };
  });
}

/** @param {{ body: Body, spot: Spot, r: number }} seen */
function ball({ body, spot, r }) {
  const [x, y] = [spot.x.toFixed(1), spot.y.toFixed(1)];
  if (body.kind === 'station') {
    const s = (r * 0.85).toFixed(1);
    return svg`<path class="station" fill=${body.colour} stroke=${body.colour} transform="translate(${x} ${y})"
      d="M0 -${s}L${s} 0L0 ${s}L-${s} 0ZM-${(r * 1.9).toFixed(1)} 0H${(r * 1.9).toFixed(1)}"></path>`;
  }
  return svg`<circle cx=${x} cy=${y} r=${r.toFixed(1)} fill=${body.colour}></circle>
    <circle cx=${x} cy=${y} r=${(r + 0.4).toFixed(1)} fill="url(#night)" transform="rotate(34 ${x} ${y})"></circle>`;
}

/**
 * @param {Item} item
 * @param {import('../lib/labels.js').Label | undefined} label
 * @param {boolean} selected
 * @param {number} em
 * @param {(key: string) => void} onSelect
 */
function symbol(item, label, selected, em, onSelect) {
  if (item.hidden) {
    return nothing;
  }
  const act = () => onSelect(selected ? '' : item.key);
  const [x, y] = [item.x.toFixed(1), item.y.toFixed(1)];
  const site = item.key.startsWith('marker-');
  return svg`
    <g class="symbol" role="button" tabindex="0" aria-pressed=${String(selected)} data-item=${item.slug || item.name}
      aria-label="${item.name}, ${item.type}" @click=${act} @keydown=${onKey(act)}>
      <circle class="touch" cx=${x} cy=${y} r=${Math.max(item.r * 1.3, em * 1.2).toFixed(1)}></circle>
      ${site ? svg`<circle class="site" cx=${x} cy=${y} r=${(em * 0.5).toFixed(1)}></circle>
        <circle class="site-dot" cx=${x} cy=${y} r=${(em * 0.2).toFixed(1)}></circle>` : nothing}
      ${selected ? reticle(item.x, item.y, item.r + em * 0.7) : nothing}
      ${caption(label, item.name)}
    </g>`;
}
