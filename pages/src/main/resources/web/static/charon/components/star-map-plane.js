// @ts-check
import { nothing, svg } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { placeLabels } from '../lib/labels.js';
import { pathThrough } from '../lib/chart.js';
import { randoms, seedOf } from '../lib/values.js';
import { caption, floor, glow, glows, onKey, reticle, sky } from './chart/parts.js';

/** @typedef {import('../lib/stars.js').StarSystem} StarSystem */
/** @typedef {import('./chart/parts.js').Projection} Projection */
/** @typedef {{ system: StarSystem, spot: import('../lib/chart.js').Spot, foot: import('../lib/chart.js').Spot, r: number }} Seen */

/** Width of a letter of the chart's type, as a part of its size. */
const LETTER = 0.68;
const CLOUDS = 7;

/**
 * The drawing of the star map.
 *
 * @param {object} chart
 * @param {ReturnType<typeof import('../lib/stars.js').readStars>} chart.stars
 * @param {Projection} chart.view
 * @param {import('./chart/surface.js').Surface} chart.surface
 * @param {string} chart.selected
 * @param {(key: string) => void} chart.onSelect
 * @param {(system: StarSystem) => void} chart.onEnter
 */
export function drawStars({ stars, view, surface, selected, onSelect, onEnter }) {
  const { size, em } = surface;
  const seen = stars.systems.map((system) => see(system, view, em));
  const byKey = new Map(seen.map((each) => [each.system.key, each]));
  const named = seen.filter(({ system }) => system.named)
    .sort((one, other) => Number(other.system.key === selected) - Number(one.system.key === selected)
      || one.spot.depth - other.spot.depth);
  const labels = placeLabels(
    named.map(({ system, spot, r }) => ({
      id: system.key, x: spot.x, y: spot.y, gap: r + em * (system.key === selected ? 1.25 : 0.85), width: system.name.length * em * LETTER, height: em * 1.3,
    })),
    named.map(({ spot, r }) => ({ x: spot.x - r, y: spot.y - r, width: 2 * r, height: 2 * r })),
    size,
  );
  return svg`
    <svg class="chart-plane" viewBox="0 0 ${size.width} ${size.height}" role="group" aria-label="Star chart"
      @pointerdown=${surface.down} @pointermove=${surface.move} @pointerup=${surface.up}
      @pointercancel=${surface.up} @click=${{ handleEvent: surface.click, capture: true }} @wheel=${surface.wheel}>
      <defs>${glows([...stars.systems, ...stars.nebulae].map(({ colour }) => colour))}</defs>
      <g aria-hidden="true">
        ${sky(view, size)}
        ${repeat(stars.nebulae, ({ key }) => key, (nebula) => cloud(nebula, view))}
        ${floor(view, stars.reach * 1.15)}
        ${repeat(seen.filter(({ system }) => system.named), ({ system }) => system.key, stem)}
        ${repeat(stars.routes, ({ key }) => key, (lane) => route(lane, byKey, selected))}
        ${repeat(seen.filter(({ system }) => !system.named), ({ system }) => system.key, ({ spot, r, system }) => svg`
          <circle cx=${spot.x.toFixed(1)} cy=${spot.y.toFixed(1)} r=${(r * 0.6).toFixed(1)} fill=${system.colour} opacity=".6"></circle>`)}
      </g>
      ${repeat(seen.filter(({ system }) => system.named), ({ system }) => system.key, (each) => star({
    each, label: labels.get(each.system.key), selected: each.system.key === selected, em, onSelect, onEnter,
  }))}
    </svg>`;
}

/**
 * @param {StarSystem} system
 * @param {Projection} view
 * @param {number} em
 * @returns {Seen}
 */
const see = (system, view, em) => {
  const spot = view.spot(system.position);
  return {
    system,
    spot,
    foot: view.spot([system.position[0], 0, system.position[2]]),
    r: Math.min(em * 2.4, Math.max(em * 0.16, system.size * spot.scale * 0.22)),
  };
};

/** @param {Seen} seen */
const stem = ({ spot, foot, system }) => svg`
  <path class="stem" stroke=${system.colour} d=${pathThrough([spot, foot])}></path>
  <ellipse class="stem-foot" stroke=${system.colour} cx=${foot.x.toFixed(1)} cy=${foot.y.toFixed(1)}
    rx=${(foot.scale * 0.9).toFixed(1)} ry=${(foot.scale * 0.4).toFixed(1)}></ellipse>`;

/**
 * @param {import('../lib/stars.js').Lane} lane
 * @param {Map<string, Seen>} byKey
 * @param {string} selected
 */
function route(lane, byKey, selected) {
  const [from, to] = [byKey.get(lane.from.key)?.spot, byKey.get(lane.to.key)?.spot];
  const active = lane.from.key === selected || lane.to.key === selected;
  return from && to ? svg`
    <path class="route ${active ? 'route-active' : ''}" data-route=${lane.type} stroke=${lane.colour}
      d=${pathThrough([from, to])}></path>` : nothing;
}

/**
 * A few soft blobs, the same ones each time.
 *
 * @param {import('../lib/stars.js').Nebula} nebula
 * @param {Projection} view
 */
function cloud(nebula, view) {
  const random = randoms(seedOf(nebula.name));
  return Array.from({ length: CLOUDS }, () => {
    const spread = () => (random() - 0.5) * nebula.size * 0.75;
    const [x, y, z] = nebula.position;
    const spot = view.spot([x + spread(), y + spread() * 0.35, z + spread()]);
    const r = spot.scale * nebula.size * (0.16 + random() * 0.42);
    return svg`<circle class="cloud" cx=${spot.x.toFixed(1)} cy=${spot.y.toFixed(1)} r=${r.toFixed(1)}
      fill=${glow(nebula.colour)} opacity=${Math.min(0.5, nebula.opacity * 1.6).toFixed(2)}></circle>`;
  });
}

/**
 * @param {object} star
 * @param {Seen} star.each
 * @param {import('../lib/labels.js').Label | undefined} star.label
 * @param {boolean} star.selected
 * @param {number} star.em
 * @param {(key: string) => void} star.onSelect
 * @param {(system: StarSystem) => void} star.onEnter
 */
function star({ each: { system, spot, r }, label, selected, em, onSelect, onEnter }) {
  const [x, y] = [spot.x.toFixed(1), spot.y.toFixed(1)];
  const act = () => (selected ? onEnter(system) : onSelect(system.key));
  return svg`
    <g class="symbol" role="button" tabindex="0" aria-pressed=${String(selected)} data-system=${system.slug}
      aria-label=${system.hasChart ? `${system.name}, chart on file` : system.name}
      @click=${act} @keydown=${onKey(act)}>
      <circle class="touch" cx=${x} cy=${y} r=${Math.max(r * 1.4, em * 1.2).toFixed(1)}></circle>
      <circle cx=${x} cy=${y} r=${(r * 5).toFixed(1)} fill=${glow(system.colour)}></circle>
      <path class="flare" stroke=${system.colour} d="M${x} ${(spot.y - r * 3.2).toFixed(1)}V${(spot.y + r * 3.2).toFixed(1)}M${(spot.x - r * 4.4).toFixed(1)} ${y}H${(spot.x + r * 4.4).toFixed(1)}"></path>
      <circle cx=${x} cy=${y} r=${r.toFixed(1)} fill=${system.colour}></circle>
      <circle cx=${x} cy=${y} r=${(r * 0.6).toFixed(1)} fill="#fff" opacity=".85"></circle>
      ${system.hasChart ? svg`<circle class="charted" cx=${x} cy=${y} r=${(r + em * 0.45).toFixed(1)}></circle>` : nothing}
      ${selected ? reticle(spot.x, spot.y, r + em * 0.9) : nothing}
      ${caption(label, system.name)}
    </g>`;
}
