// @ts-check
import { nothing, svg } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { onOrbit, orbitPoints, orbitPosition, pathThrough } from '../lib/chart.js';
import { placeLabels } from '../lib/labels.js';
import { randoms, seedOf } from '../lib/values.js';
import { caption, floor, glow, glows, onKey, reticle, shade, sky } from './chart/parts.js';

/** @typedef {import('../lib/worlds.js').Body} Body */
/** @typedef {import('./chart/parts.js').Projection} Projection */
/** @typedef {{ body: Body, spot: import('../lib/chart.js').Spot, r: number, sunwards: number }} Seen */

const LETTER = 0.68;
const ORBIT_STEPS = 96;
const BELT_ROCKS = 420;

/**
 * The drawing of a system map.
 *
 * @param {object} chart
 * @param {ReturnType<typeof import('../lib/worlds.js').readSystem>} chart.content
 * @param {Projection} chart.view
 * @param {import('./chart/surface.js').Surface} chart.surface
 * @param {number} chart.seconds
 * @param {string} chart.selected
 * @param {(key: string) => void} chart.onSelect
 * @param {(body: Body) => void} chart.onEnter
 */
export function drawSystem({ content, view, surface, seconds, selected, onSelect, onEnter }) {
  const { size, em } = surface;
  const { star, bodies, orbits } = content;
  // only the bodies move by themselves; the rest is drawn anew when the viewer moves
  const still = [content, surface.gaze, size];
  const sun = view.spot([0, 0, 0]);
  const sunR = Math.min(em * 4.5, Math.max(em * 1.3, star.size * sun.scale));
  const seen = bodies.map((body) => see(body, view, em, seconds, sun));
  const order = [...seen].sort((one, other) => other.spot.depth - one.spot.depth);
  const labels = placeLabels(
    [...seen].sort((one, other) => Number(other.body.key === selected) - Number(one.body.key === selected))
      .map(({ body, spot, r }) => ({
        id: body.key, x: spot.x, y: spot.y, gap: r + em * (body.key === selected ? 1.25 : 0.85), width: body.name.length * em * LETTER, height: em * 1.3,
      })),
    [{ x: sun.x - sunR, y: sun.y - sunR, width: 2 * sunR, height: 2 * sunR },
      ...seen.map(({ spot, r }) => ({ x: spot.x - r, y: spot.y - r, width: 2 * r, height: 2 * r }))],
    size,
  );
  const disc = (/** @type {Seen} */ each) => (each.body.belt ? nothing : ball(each, view));
  return svg`
    <svg class="chart-plane" viewBox="0 0 ${size.width} ${size.height}" role="group" aria-label="System chart"
      @pointerdown=${surface.down} @pointermove=${surface.move} @pointerup=${surface.up}
      @pointercancel=${surface.up} @click=${{ handleEvent: surface.click, capture: true }} @wheel=${surface.wheel}>
      <defs>${glows([star.colour])}${shade}</defs>
      <g aria-hidden="true">
        ${guard(still, () => [sky(view, size), floor(view, content.reach * 1.08)])}
        <circle class="corona" cx=${sun.x} cy=${sun.y} r=${sunR * (4 + star.corona * 5)} fill=${glow(star.colour)}></circle>
        ${guard([...still, selected], () => [
    orbits.map((orbit) => orbitLine(orbit, view, '')),
    bodies.map((body) => (body.belt ? belt(body, view)
      : orbitLine(body.orbit, view, body.key === selected ? 'orbit-active' : ''))),
  ])}
        ${order.filter(({ spot }) => spot.depth >= sun.depth).map(disc)}
        <circle cx=${sun.x} cy=${sun.y} r=${sunR} fill=${star.colour}></circle>
        <circle cx=${sun.x} cy=${sun.y} r=${sunR * 0.72} fill="#fff" opacity=".6"></circle>
        ${order.filter(({ spot }) => spot.depth < sun.depth).map(disc)}
      </g>
      ${repeat(seen, ({ body }) => body.key, (each) => symbol({
    each, label: labels.get(each.body.key), selected: each.body.key === selected, em, onSelect, onEnter,
  }))}
    </svg>`;
}

/**
 * @param {Body} body
 * @param {Projection} view
 * @param {number} em
 * @param {number} seconds
 * @param {{ x: number, y: number }} sun
 * @returns {Seen}
 */
function see(body, view, em, seconds, sun) {
  const spot = view.spot(orbitPosition(body.orbit, seconds));
  return {
    body,
    spot,
    r: Math.min(em * 2.2, Math.max(em * 0.42, body.size * spot.scale * 1.9)),
    sunwards: (Math.atan2(sun.y - spot.y, sun.x - spot.x) * 180) / Math.PI + 180,
  };
}

/**
 * A body, lit from its star's side, between the far and the near half of its rings.
 *
 * @param {Seen} seen
 * @param {Projection} view
 */
function ball({ body, spot, r, sunwards }, view) {
  const [x, y] = [spot.x.toFixed(1), spot.y.toFixed(1)];
  return svg`
    ${body.rings ? ringHalf(body, spot, r, view, Math.PI) : nothing}
    <circle cx=${x} cy=${y} r=${r.toFixed(1)} fill=${body.colour}></circle>
    <circle cx=${x} cy=${y} r=${(r + 0.4).toFixed(1)} fill="url(#night)" transform="rotate(${sunwards.toFixed(1)} ${x} ${y})"></circle>
    ${body.rings ? ringHalf(body, spot, r, view, 0) : nothing}`;
}

/**
 * @param {Body} body
 * @param {import('../lib/chart.js').Spot} spot
 * @param {number} r the body's radius on the screen
 * @param {Projection} view
 * @param {number} from where the half begins: 0 for the near one
 */
function ringHalf(body, spot, r, view, from) {
  const rings = /** @type {import('../lib/worlds.js').Rings} */ (body.rings);
  const middle = (rings.inner + rings.outer) / 2;
  const scale = r / body.size;
  const flat = Math.max(0.08, Math.abs(Math.sin(view.pitch)));
  const points = Array.from({ length: 25 }, (_, step) => {
    const angle = from + (step / 24) * Math.PI;
    return { x: spot.x + Math.cos(angle) * middle * scale, y: spot.y + Math.sin(angle) * middle * scale * flat };
  });
  return svg`<path class="ring" stroke=${rings.colour} opacity=${(0.35 + rings.opacity * 0.6).toFixed(2)}
    stroke-width=${Math.max(1.5, (rings.outer - rings.inner) * scale * (0.4 + flat * 0.4)).toFixed(1)} d=${pathThrough(points)}></path>`;
}

/**
 * @param {Record<string, any>} orbit
 * @param {Projection} view
 * @param {string} state
 */
const orbitLine = (orbit, view, state) =>
  svg`<path class="orbit ${state}" d=${pathThrough(orbitPoints(orbit, ORBIT_STEPS).map(view.spot))}></path>`;

/**
 * Rocks along an orbit, the same ones each time.
 *
 * @param {Body} body
 * @param {Projection} view
 */
function belt(body, view) {
  const random = randoms(seedOf(body.name));
  const rocks = Array.from({ length: BELT_ROCKS }, () => {
    const radius = body.radius * (0.94 + (random() + random()) * 0.06);
    return view.spot(onOrbit({ ...body.orbit, orbital_radius: radius }, random() * Math.PI * 2));
  });
  return svg`<path class="belt" stroke=${body.colour}
    d=${rocks.map(({ x, y }) => `M${x.toFixed(1)} ${y.toFixed(1)}h0`).join('')}></path>`;
}

/**
 * What can be chosen: a place to touch, a name, and a mark if it is.
 *
 * @param {object} symbol
 * @param {Seen} symbol.each
 * @param {import('../lib/labels.js').Label | undefined} symbol.label
 * @param {boolean} symbol.selected
 * @param {number} symbol.em
 * @param {(key: string) => void} symbol.onSelect
 * @param {(body: Body) => void} symbol.onEnter
 */
function symbol({ each: { body, spot, r }, label, selected, em, onSelect, onEnter }) {
  if (!body.clickable) {
    return svg`<g class="fixed-symbol">${caption(label, body.name)}</g>`;
  }
  const act = () => (selected ? onEnter(body) : onSelect(body.key));
  return svg`
    <g class="symbol" role="button" tabindex="0" aria-pressed=${String(selected)} data-body=${body.slug}
      aria-label=${body.hasChart ? `${body.name}, chart on file` : body.name} @click=${act} @keydown=${onKey(act)}>
      <circle class="touch" cx=${spot.x.toFixed(1)} cy=${spot.y.toFixed(1)} r=${Math.max(r * 1.3, em * 1.2).toFixed(1)}></circle>
      ${body.hasChart ? svg`<circle class="charted" cx=${spot.x.toFixed(1)} cy=${spot.y.toFixed(1)} r=${(r + em * 0.45).toFixed(1)}></circle>` : nothing}
      ${selected ? reticle(spot.x, spot.y, r + em * 0.9) : nothing}
      ${caption(label, body.name)}
    </g>`;
}
