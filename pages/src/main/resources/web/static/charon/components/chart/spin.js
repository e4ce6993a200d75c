// @ts-check
import { onGlobe, radians } from '../../lib/chart.js';

/** @typedef {import('../../lib/values.js').Vector} Vector */

/** Files give radians for each of sixty pictures a second; a quarter of it keeps the sites in sight. */
const TURNS = 15;

/** How a planet stands and has turned at a moment: between its ground and the screen. */
export class Spin {
  #angle;

  #tilt;

  #axes;

  /**
   * @param {{ tilt: number, speed: number }} planet
   * @param {{ longitude: number }[]} markers it begins with these towards the viewer
   * @param {number} seconds
   * @param {import('./parts.js').Projection} view
   */
  constructor(planet, markers, seconds, view) {
    const facing = markers.length
      ? markers.reduce((sum, { longitude }) => sum + longitude, 0) / markers.length : 0;
    this.#angle = planet.speed * TURNS * seconds - radians(facing);
    this.#tilt = radians(planet.tilt);
    this.#axes = [view.turned([1, 0, 0]), view.turned([0, 1, 0]), view.turned([0, 0, 1])];
    this.view = view;
  }

  /**
   * From the planet's own directions to the chart's.
   *
   * @param {Vector} direction
   * @returns {Vector}
   */
  toChart([x, y, z]) {
    const [sin, cos] = [Math.sin(this.#angle), Math.cos(this.#angle)];
    return this.tilted([x * cos + z * sin, y, z * cos - x * sin]);
  }

  /**
   * Leaned over as the planet is.
   *
   * @param {Vector} direction
   * @returns {Vector}
   */
  tilted([x, y, z]) {
    const [sin, cos] = [Math.sin(this.#tilt), Math.cos(this.#tilt)];
    return [x * cos - y * sin, x * sin + y * cos, z];
  }

  /**
   * A site as the viewer sees it: right, up, towards the viewer.
   *
   * @param {{ latitude: number, longitude: number }} site
   */
  toScreen({ latitude, longitude }) {
    return this.view.turned(this.toChart(onGlobe(latitude, longitude)));
  }

  /**
   * From directions on the screen to the planet's own.
   *
   * @param {Vector} seen
   * @returns {Vector}
   */
  toGround = (seen) => {
    const [x, y, z] = this.#axes.map((axis) => axis[0] * seen[0] + axis[1] * seen[1] + axis[2] * seen[2]);
    const [sinTilt, cosTilt] = [Math.sin(this.#tilt), Math.cos(this.#tilt)];
    const [across, up] = [x * cosTilt + y * sinTilt, y * cosTilt - x * sinTilt];
    const [sin, cos] = [Math.sin(this.#angle), Math.cos(this.#angle)];
    return [across * cos - z * sin, up, z * cos + across * sin];
  };
}
