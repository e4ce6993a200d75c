// @ts-check
import { LitElement, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { cameraOf, firstGaze, fitTo, orbitPoints, projection, STRAIGHT } from '../lib/chart.js';
import { readSystem } from '../lib/worlds.js';
import { idOf, Pick } from '../lib/led.js';
import { ChartData } from './chart/chart-data.js';
import { factList, facts, noChart, tools, words } from './chart/parts.js';
import { Surface } from './chart/surface.js';
import { Ticker } from './chart/ticker.js';
import { drawSystem } from './system-map-plane.js';

/** Seen from farther away, the near orbits do not hide behind the nearest one. */
const FAR = 2.2;

/** The chart of one system. Fires `enter-orbit` with the slug of the body to look at. */
export class SystemMap extends LitElement {
  static properties = {
    system: { attribute: false }, enters: { attribute: false }, lead: { attribute: false }, selected: { state: true },
  };

  #chart = new ChartData(this);

  #surface = new Surface(this);

  #pick = new Pick();

  #ticker = new Ticker(this);

  /** @type {ReturnType<typeof readSystem> | undefined} what was read of `#source` */
  #content;

  /** @type {unknown} */
  #source;

  constructor() {
    super();
    /** @type {{ selected?: string } | undefined} what the game master leads to */
    this.lead = undefined;
    /** the slug of the system */
    this.system = '';
    /** whether somebody listens when an orbit is to be entered */
    this.enters = false;
    /** the key of the body that is looked at */
    this.selected = '';
  }

  createRenderRoot() { return this; }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('system')) {
      this.selected = '';
      this.#surface.gaze = STRAIGHT;
    }
    this.#chart.show(`/api/system-map/${encodeURIComponent(this.system)}/`);
    if (this.#source !== this.#chart.data) {
      this.#source = this.#chart.data;
      this.#content = this.#chart.data && readSystem(this.#chart.data);
    }
    this.selected = this.#pick.key(this.lead, this.#content?.bodies) ?? this.selected;
  }

  render() {
    if (this.#chart.missing) {
      return noChart('this system');
    }
    const content = this.#content;
    const selected = content?.bodies.find(({ key }) => key === this.selected);
    return html`
      <div class="chart" @keydown=${this.#surface.key}>
        <div class="chart-area">
          ${content && this.#surface.size.width ? this.#plane(content) : nothing}
          ${tools(this.#surface)}
        </div>
        <aside class="chart-side" aria-label="About the chart" aria-live="polite">
          ${content && selected ? this.#details(selected) : content ? this.#index(content) : nothing}
        </aside>
      </div>`;
  }

  /** @param {ReturnType<typeof readSystem>} content */
  #plane(content) {
    const surface = this.#surface;
    const { size, em } = surface;
    const first = firstGaze(size);
    const gaze = { ...surface.gaze, pitch: surface.gaze.pitch + first.pitch };
    const camera = cameraOf(content.camera, content.reach, FAR);
    const frame = [{ orbital_radius: content.reach }, ...content.bodies.map(({ orbit }) => orbit)]
      .flatMap((orbit) => orbitPoints(orbit, 24));
    const { fit, centre } = fitTo(camera, size, frame, { x: em * 3, y: em * 3 }, first);
    surface.centre = centre;
    return drawSystem({
      content,
      view: projection(camera, gaze, size, fit, centre),
      surface,
      seconds: this.#ticker.seconds,
      selected: this.selected,
      onSelect: this.#select,
      onEnter: this.#enter,
    });
  }

  /** @param {ReturnType<typeof readSystem>} content */
  #index({ name, star, bodies }) {
    return html`
      <p class="chart-kind">${star.type ? `star, ${star.type}` : 'system'}</p>
      <h2 class="chart-name">${name}</h2>
      ${facts(star.info)}
      <ul class="chart-index">${repeat(bodies, ({ key }) => key, (body) => html`
        <li><button type="button" @click=${() => this.#select(body.key)}>
          <span>${body.name}</span><span class="quiet">${words(body.type)}</span>
        </button></li>`)}</ul>`;
  }

  /** @param {import('../lib/worlds.js').Body} body */
  #details(body) {
    return html`
      <p class="chart-kind">${words(body.type)}</p>
      <h2 class="chart-name">${body.name}</h2>
      ${facts(body.info)}
      ${body.facilities || body.stations ? factList([
        ['surface sites', String(body.facilities)], ['stations in orbit', String(body.stations)],
      ]) : nothing}
      <p class="chart-actions">
        ${body.hasChart && this.enters ? html`<button type="button" class="primary" @click=${() => this.#enter(body)}>Enter orbit</button>` : nothing}
        <button type="button" @click=${() => this.#select('')}>Whole system</button>
      </p>`;
  }

  #select = (/** @type {string} */ key) => {
    this.selected = key;
    const thing = this.#content?.bodies.find((each) => each.key === key);
    this.dispatchEvent(new CustomEvent('chart-select', { detail: { id: thing ? idOf(thing) : '' }, bubbles: true }));
  };

  #enter = (/** @type {import('../lib/worlds.js').Body} */ body) => {
    if (body.hasChart) {
      this.dispatchEvent(new CustomEvent('enter-orbit', {
        detail: { system: this.system, body: body.slug }, bubbles: true,
      }));
    }
  };
}
customElements.define('system-map', SystemMap);
