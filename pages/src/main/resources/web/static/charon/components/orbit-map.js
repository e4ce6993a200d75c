// @ts-check
import { LitElement, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { cameraOf, firstGaze, fitTo, orbitPoints, projection, STRAIGHT } from '../lib/chart.js';
import { seedOf } from '../lib/values.js';
import { readOrbit } from '../lib/worlds.js';
import { idOf, Pick } from '../lib/led.js';
import { ChartData } from './chart/chart-data.js';
import { drawGlobe, makeSurface } from './chart/globe.js';
import { facts, noChart, tools, words } from './chart/parts.js';
import { Spin } from './chart/spin.js';
import { Surface } from './chart/surface.js';
import { Ticker } from './chart/ticker.js';
import { drawOrbit } from './orbit-map-plane.js';

/** The globe turns slowly: five pictures a second are plenty, and light on a small computer. */
const STEP_MS = 200;
/** A picture of the globe may take this long; if it does not keep to it, it gets coarser. */
const BUDGET_MS = 16;
const FINEST = 480;
/** Seen from farther away, the planet stays in the middle of its orbits. */
const FAR = 2.4;
const COARSEST = 160;

/** The chart of a planet and what is around and on it. */
export class OrbitMap extends LitElement {
  static properties = { system: { attribute: false }, body: { attribute: false }, lead: { attribute: false }, selected: { state: true } };

  #chart = new ChartData(this);

  #surface = new Surface(this);

  #pick = new Pick();

  #ticker = new Ticker(this, STEP_MS);

  /** @type {ReturnType<typeof readOrbit> | undefined} what was read of `#source` */
  #content;

  /** @type {unknown} */
  #source;

  /** @type {import('./chart/globe.js').Surface | undefined} */
  #ground;

  /** @type {{ view: import('./chart/parts.js').Projection, spin: Spin, x: number, y: number, r: number } | undefined} as drawn */
  #globe;

  #finest = FINEST;

  constructor() {
    super();
    /** @type {{ selected?: string } | undefined} what the game master leads to */
    this.lead = undefined;
    /** the slug of the system */
    this.system = '';
    /** the slug of the body */
    this.body = '';
    /** the key of what is looked at */
    this.selected = '';
  }

  createRenderRoot() { return this; }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('system') || changed.has('body')) {
      this.selected = '';
      this.#surface.gaze = STRAIGHT;
    }
    this.#chart.show(`/api/orbit-map/${encodeURIComponent(this.system)}/${encodeURIComponent(this.body)}/`);
    if (this.#source !== this.#chart.data) {
      this.#source = this.#chart.data;
      this.#content = this.#chart.data && readOrbit(this.#chart.data);
      const planet = this.#content?.planet;
      this.#ground = planet && makeSurface(seedOf(planet.name), planet.colour, /gas|giant|jov/i.test(planet.type));
    }
    this.selected = this.#pick.key(this.lead, this.#content && [...this.#content.bodies, ...this.#content.markers]) ?? this.selected;
  }

  render() {
    if (this.#chart.missing) {
      return noChart('this orbit');
    }
    const content = this.#content;
    const selected = [...content?.bodies ?? [], ...content?.markers ?? []].find(({ key }) => key === this.selected);
    return html`
      <div class="chart" @keydown=${this.#surface.key}>
        <div class="chart-area">
          <canvas class="globe" aria-hidden="true"></canvas>
          ${content && this.#surface.size.width ? this.#plane(content) : nothing}
          ${tools(this.#surface)}
        </div>
        <aside class="chart-side" aria-label="About the chart" aria-live="polite">
          ${content && selected ? this.#details(selected) : content ? this.#index(content) : nothing}
        </aside>
      </div>`;
  }

  /** @param {ReturnType<typeof readOrbit>} content */
  #plane(content) {
    const surface = this.#surface;
    const { size, em } = surface;
    const first = firstGaze(size);
    const gaze = { ...surface.gaze, pitch: surface.gaze.pitch + first.pitch };
    const { planet } = content;
    const camera = cameraOf(content.camera, content.reach, FAR);
    const { fit, centre } = fitTo(camera, size, [
      ...content.bodies.flatMap(({ orbit }) => orbitPoints(orbit, 24)),
      [0, planet.size * 1.25, 0], [0, -planet.size * 1.25, 0], [planet.size * 1.3, 0, 0], [-planet.size * 1.3, 0, 0],
    ], { x: em * 2.5, y: em * 2.5 }, first);
    surface.centre = centre;
    const view = projection(camera, gaze, size, fit, centre);
    const middle = view.spot([0, 0, 0]);
    const spin = new Spin(planet, content.markers, this.#ticker.seconds, view);
    this.#globe = { view, spin, x: middle.x, y: middle.y, r: planet.size * middle.scale };
    return drawOrbit({
      content, view, spin, surface, seconds: this.#ticker.seconds, selected: this.selected, onSelect: this.#select,
    });
  }

  updated() {
    const canvas = this.querySelector('canvas');
    if (!canvas || !this.#globe || !this.#ground) {
      return;
    }
    const { x, y, r, spin } = this.#globe;
    const across = Math.max(2, Math.min(this.#finest, Math.round(r * 2 * devicePixelRatio)));
    if (canvas.width !== across) {
      canvas.width = across;
      canvas.height = across;
    }
    canvas.style.setProperty('width', `${r * 2}px`);
    canvas.style.setProperty('height', `${r * 2}px`);
    canvas.style.setProperty('transform', `translate(${x - r}px, ${y - r}px)`);
    const before = performance.now();
    drawGlobe(canvas, this.#ground, spin.toGround);
    if (performance.now() - before > BUDGET_MS) {
      this.#finest = Math.max(COARSEST, Math.round(this.#finest * 0.8));
    }
  }

  /** @param {ReturnType<typeof readOrbit>} content */
  #index({ planet, bodies, markers }) {
    /** @param {{ key: string, name: string, type: string }} item */
    const row = (item) => html`<li><button type="button" @click=${() => this.#select(item.key)}>
      <span>${item.name}</span><span class="quiet">${words(item.type)}</span></button></li>`;
    return html`
      <p class="chart-kind">${words(planet.type)}</p>
      <h2 class="chart-name">${planet.name}</h2>
      ${facts(planet.info)}
      ${bodies.length ? html`<h3 class="chart-head">In orbit</h3>
        <ul class="chart-index">${repeat(bodies, ({ key }) => key, row)}</ul>` : nothing}
      ${markers.length ? html`<h3 class="chart-head">On the surface</h3>
        <ul class="chart-index">${repeat(markers, ({ key }) => key, row)}</ul>` : nothing}`;
  }

  /** @param {{ name: string, type: string, info: unknown }} item */
  #details(item) {
    return html`
      <p class="chart-kind">${words(item.type)}</p>
      <h2 class="chart-name">${item.name}</h2>
      ${facts(item.info)}
      <p class="chart-actions"><button type="button" @click=${() => this.#select('')}>Whole orbit</button></p>`;
  }

  #select = (/** @type {string} */ key) => {
    this.selected = key;
    const thing = [...this.#content?.bodies ?? [], ...this.#content?.markers ?? []].find((each) => each.key === key);
    this.dispatchEvent(new CustomEvent('chart-select', { detail: { id: thing ? idOf(thing) : '' }, bubbles: true }));
  };
}
customElements.define('orbit-map', OrbitMap);
