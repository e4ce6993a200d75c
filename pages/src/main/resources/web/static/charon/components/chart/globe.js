// @ts-check
import { randoms } from '../../lib/values.js';

/** The surface is a picture of this width and half the height, made once for each planet. */
const MAP_WIDTH = 512;
const MAP_HEIGHT = MAP_WIDTH / 2;
const OCTAVES = 5;
const LATTICE = 64;

/** @typedef {{ shades: Float32Array, rgb: [number, number, number] }} Surface brightness of each spot of a map, about 1 */

/**
 * A surface for a planet of a colour, always the same for the same seed: patches for a world of rock
 * or ice, bands for one of gas.
 *
 * @param {number} seed
 * @param {string} colour
 * @param {boolean} bands
 * @returns {Surface}
 */
export function makeSurface(seed, colour, bands) {
  const noise = makeNoise(seed);
  const shades = new Float32Array(MAP_WIDTH * MAP_HEIGHT);
  for (let row = 0; row < MAP_HEIGHT; row += 1) {
    const latitude = (0.5 - row / MAP_HEIGHT) * Math.PI;
    const [up, level] = [Math.sin(latitude), Math.cos(latitude)];
    for (let column = 0; column < MAP_WIDTH; column += 1) {
      const round = (column / MAP_WIDTH) * Math.PI * 2;
      const [x, z] = [level * Math.sin(round), level * Math.cos(round)];
      shades[row * MAP_WIDTH + column] = bands ? banded(noise, x, up, z) : rough(noise, x, up, z);
    }
  }
  return { shades, rgb: rgbOf(colour) };
}

/** @param {string} colour #rrggbb @returns {[number, number, number]} */
function rgbOf(colour) {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** @typedef {(x: number, y: number, z: number) => number} Noise from -1 to 1 */

/** @param {Noise} noise @param {number} x @param {number} y @param {number} z */
function rough(noise, x, y, z) {
  const land = cloudy(noise, x * 1.7, y * 1.7, z * 1.7);
  // ridges where the noise crosses zero: cracks, coasts, ranges
  const cracks = 1 - Math.min(1, Math.abs(cloudy(noise, x * 2.6 + 9, y * 2.6, z * 2.6)) * 5);
  const frost = Math.max(0, Math.abs(y) - 0.78 + land * 0.25) * 2;
  return 0.86 + land * 0.62 - cracks * 0.2 + Math.min(0.45, frost);
}

/** @param {Noise} noise @param {number} x @param {number} y @param {number} z */
function banded(noise, x, y, z) {
  const drift = cloudy(noise, x * 1.6, y * 5, z * 1.6);
  return 0.95 + 0.2 * Math.sin(y * 17 + drift * 3.2) + 0.16 * Math.sin(y * 41 + drift * 5) + drift * 0.12;
}

/** @param {Noise} noise @param {number} x @param {number} y @param {number} z */
function cloudy(noise, x, y, z) {
  let sum = 0;
  let weight = 0.55;
  let scale = 1;
  for (let octave = 0; octave < OCTAVES; octave += 1) {
    sum += weight * noise(x * scale + octave * 7.3, y * scale, z * scale);
    weight *= 0.52;
    scale *= 2.03;
  }
  return sum;
}

/**
 * Random values on a lattice, smooth between.
 *
 * @param {number} seed
 * @returns {Noise}
 */
function makeNoise(seed) {
  const random = randoms(seed);
  const values = Float32Array.from({ length: LATTICE ** 2 }, () => random() * 2 - 1);
  const size = values.length - 1;
  /** @param {number} x @param {number} y @param {number} z */
  const at = (x, y, z) => values[(Math.imul(x, 73856093) ^ Math.imul(y, 19349663) ^ Math.imul(z, 83492791)) & size];
  /** @param {number} t */
  const smooth = (t) => t * t * (3 - 2 * t);
  return (x, y, z) => {
    const [left, low, near] = [Math.floor(x), Math.floor(y), Math.floor(z)];
    const [tx, ty, tz] = [smooth(x - left), smooth(y - low), smooth(z - near)];
    /** @param {number} row @param {number} plane */
    const across = (row, plane) => {
      const from = at(left, row, plane);
      return from + (at(left + 1, row, plane) - from) * tx;
    };
    /** @param {number} plane */
    const upwards = (plane) => {
      const from = across(low, plane);
      return from + (across(low + 1, plane) - from) * ty;
    };
    const from = upwards(near);
    return from + (upwards(near + 1) - from) * tz;
  };
}

/**
 * Draws a ball with such a surface, its light from the upper left.
 *
 * @param {HTMLCanvasElement} canvas a square one
 * @param {Surface} surface
 * @param {(direction: [number, number, number]) => [number, number, number]} toGround from a direction on
 *   the screen (right, up, towards the viewer) to the planet's own
 */
export function drawGlobe(canvas, { shades, rgb }, toGround) {
  const context = canvas.getContext('2d');
  const across = canvas.width;
  if (!context || across < 2) {
    return;
  }
  const [right, up, towards] = [toGround([1, 0, 0]), toGround([0, 1, 0]), toGround([0, 0, 1])];
  const picture = context.createImageData(across, across);
  const pixels = picture.data;
  const radius = across / 2 - 0.5;
  for (let row = 0; row < across; row += 1) {
    const y = (across / 2 - row - 0.5) / radius;
    for (let column = 0; column < across; column += 1) {
      const x = (column + 0.5 - across / 2) / radius;
      const off = x * x + y * y;
      if (off < 1.03) {
        const z = Math.sqrt(Math.max(0, 1 - off));
        const ground = shades[placeOf(
          right[0] * x + up[0] * y + towards[0] * z,
          right[1] * x + up[1] * y + towards[1] * z,
          right[2] * x + up[2] * y + towards[2] * z,
        )];
        const light = Math.max(0, x * -0.62 + y * 0.42 + z * 0.66 + 0.06);
        const lit = Math.min(1.02, light * 1.08) * ground;
        // a thin bright rim on the day side: air
        const air = (1 - z) ** 3 * light * 70;
        const at = (row * across + column) * 4;
        pixels[at] = 5 + rgb[0] * lit + air * 0.7;
        pixels[at + 1] = 10 + rgb[1] * lit + air;
        pixels[at + 2] = 11 + rgb[2] * lit + air;
        pixels[at + 3] = 255 * Math.min(1, Math.max(0, (1 - Math.sqrt(off)) * radius + 0.5));
      }
    }
  }
  context.putImageData(picture, 0, 0);
}

/** Where on the map a direction is. @param {number} x @param {number} y @param {number} z */
function placeOf(x, y, z) {
  const row = Math.min(MAP_HEIGHT - 1, Math.floor((0.5 - Math.asin(Math.max(-1, Math.min(1, y))) / Math.PI) * MAP_HEIGHT));
  const column = Math.floor((Math.atan2(x, z) / (Math.PI * 2) + 1) * MAP_WIDTH) % MAP_WIDTH;
  return row * MAP_WIDTH + column;
}
