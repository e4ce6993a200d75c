// @ts-check
import { LitElement, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { cameraOf, firstGaze, fitTo, projection } from '../lib/chart.js';
import { text } from '../lib/values.js';
import { readStars } from '../lib/stars.js';
import { idOf, Pick } from '../lib/led.js';
import { ChartData } from './chart/chart-data.js';
import { factList, facts, noChart, tools, words } from './chart/parts.js';
import { Surface } from './chart/surface.js';
import { drawStars } from './star-map-plane.js';

/** The chart of stars. Fires `enter-system` with the slug of the system to look into. */
export class StarMap extends LitElement {
  static properties = { enters: { attribute: false }, lead: { attribute: false }, selected: { state: true } };

  #chart = new ChartData(this);

  #surface = new Surface(this);

  #pick = new Pick();

  /** @type {ReturnType<typeof readStars> | undefined} what was read of `#source` */
  #stars;

  /** @type {unknown} */
  #source;

  constructor() {
    super();
    /** @type {{ selected?: string } | undefined} what the game master leads to */
    this.lead = undefined;
    /** whether somebody listens when a system is to be entered */
    this.enters = false;
    /** the key of the system that is looked at */
    this.selected = '';
  }

  createRenderRoot() { return this; }

  willUpdate() {
    this.#chart.show('/api/star-map/');
    if (this.#source !== this.#chart.data) {
      this.#source = this.#chart.data;
      this.#stars = this.#chart.data && readStars(this.#chart.data);
    }
    this.selected = this.#pick.key(this.lead, this.#stars?.systems) ?? this.selected;
  }

  render() {
    if (this.#chart.missing) {
      return noChart('the stars');
    }
    const stars = this.#stars;
    const selected = stars?.systems.find(({ key }) => key === this.selected);
    return html`
      <div class="chart" @keydown=${this.#surface.key}>
        <div class="chart-area">
          ${stars && this.#surface.size.width ? this.#plane(stars) : nothing}
          ${stars ? legend(stars) : nothing}
          ${tools(this.#surface)}
        </div>
        <aside class="chart-side" aria-label="About the chart" aria-live="polite">
          ${stars && selected ? this.#details(stars, selected) : stars ? this.#index(stars) : nothing}
        </aside>
      </div>`;
  }

  /** @param {ReturnType<typeof readStars>} stars */
  #plane(stars) {
    const surface = this.#surface;
    const { size, em } = surface;
    const first = firstGaze(size);
    const gaze = { ...surface.gaze, pitch: surface.gaze.pitch + first.pitch };
    const camera = cameraOf(stars.camera, stars.reach);
    const { fit, centre } = fitTo(camera, size, stars.frame, { x: Math.min(size.width * 0.12, em * 5.5), y: em * 3.4 }, first);
    surface.centre = centre;
    const view = projection(camera, gaze, size, fit, centre);
    return drawStars({
      stars, view, surface, selected: this.selected, onSelect: this.#select, onEnter: this.#enter,
    });
  }

  /** @param {ReturnType<typeof readStars>} stars */
  #index(stars) {
    return html`
      <h2>${stars.name || 'Star chart'}</h2>
      <ul class="chart-index">${repeat(stars.systems.filter((system) => system.named), ({ key }) => key, (system) => html`
        <li><button type="button" @click=${() => this.#select(system.key)}>
          <span>${system.name}</span>${system.hasChart ? html`<span class="quiet">chart</span>` : nothing}
        </button></li>`)}</ul>`;
  }

  /**
   * @param {ReturnType<typeof readStars>} stars
   * @param {import('../lib/stars.js').StarSystem} system
   */
  #details(stars, system) {
    const lanes = stars.routes.filter(({ from, to }) => from === system || to === system);
    return html`
      <p class="chart-kind">${words(system.type)}</p>
      <h2 class="chart-name">${system.name}</h2>
      ${facts(system.info)}
      ${lanes.length ? html`<h3 class="chart-head">Routes</h3>
        <ul class="chart-index">${lanes.map((lane) => this.#lane(lane, lane.from === system ? lane.to : lane.from))}</ul>` : nothing}
      ${system.hasChart || lanes.length ? nothing : factList([['chart', 'none on file']])}
      <p class="chart-actions">
        ${system.hasChart && this.enters ? html`<button type="button" class="primary" @click=${() => this.#enter(system)}>Enter system</button>` : nothing}
        <button type="button" @click=${() => this.#select('')}>All systems</button>
      </p>`;
  }

  /**
   * @param {import('../lib/stars.js').Lane} lane
   * @param {import('../lib/stars.js').StarSystem} end
   */
  #lane(lane, end) {
    return html`<li><button type="button" @click=${() => this.#select(end.key)}>
      <span>${end.name}</span>
      <span class="quiet">${[words(lane.type), lane.days && `${lane.days} d`].filter(Boolean).join(' · ')}</span>
    </button></li>`;
  }

  #select = (/** @type {string} */ key) => {
    this.selected = key;
    const thing = this.#stars?.systems.find((each) => each.key === key);
    this.dispatchEvent(new CustomEvent('chart-select', { detail: { id: thing ? idOf(thing) : '' }, bubbles: true }));
  };

  #enter = (/** @type {import('../lib/stars.js').StarSystem} */ system) => {
    if (system.hasChart) {
      this.dispatchEvent(new CustomEvent('enter-system', { detail: { system: system.slug }, bubbles: true }));
    }
  };
}

/** @param {ReturnType<typeof readStars>} stars */
const legend = (stars) => {
  const types = [...new Set(stars.routes.map(({ type }) => type))].filter((type) => text(type) !== '');
  return types.length === 0 ? nothing : html`
    <ul class="chart-legend" aria-label="Kinds of routes">${types.map((type) => {
    const route = stars.routes.find((each) => each.type === type);
    return html`<li><svg aria-hidden="true"><line class="route" data-route=${type}
      stroke=${route?.colour ?? ''} x2="100%" y1="50%" y2="50%"></line></svg>${words(type)}</li>`;
  })}</ul>`;
};
customElements.define('star-map', StarMap);
