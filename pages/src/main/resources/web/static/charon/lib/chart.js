// @ts-check
import { number, record, vector } from './values.js';

/** @typedef {import('./values.js').Vector} Vector */
/** @typedef {{ position: Vector, lookAt: Vector, fov: number }} Camera */
/** @typedef {{ yaw: number, pitch: number, zoom: number, panX: number, panY: number }} Gaze how the viewer has turned and moved the chart */
/** @typedef {{ x: number, y: number, depth: number, scale: number }} Spot on the screen; `scale` is pixels per unit of the chart */
/** @typedef {{ width: number, height: number }} Size */

/** @type {Gaze} */
export const STRAIGHT = Object.freeze({ yaw: 0, pitch: 0, zoom: 1, panX: 0, panY: 0 });

/** On a screen that is higher than wide, a chart is seen from more above: it fills it better. */
const FROM_ABOVE = 0.45;

/**
 * How a chart is seen when it has not been touched.
 *
 * @param {Size} size
 * @returns {Gaze}
 */
export const firstGaze = ({ width, height }) => (height > width ? { ...STRAIGHT, pitch: FROM_ABOVE } : STRAIGHT);

const FULL_TURN = Math.PI * 2;
const NEAR = 0.05;
const FARTHEST = 1e5;
const STEEPEST = 1.45;

/** @param {number} degrees */
export const radians = (degrees) => (degrees * Math.PI) / 180;

/**
 * The camera of a file, or one that looks down at an angle.
 *
 * @param {unknown} data
 * @param {number} reach how far the things to see are from the middle
 * @param {number} [back] how many times as far away as the file says: less of a bulge towards the viewer
 * @returns {Camera}
 */
export function cameraOf(data, reach, back = 1) {
  const camera = record(data);
  const lookAt = vector(camera.lookAt);
  const position = vector(camera.position, [0, reach * 0.9, reach * 1.5]);
  const still = position.every((part, axis) => part === lookAt[axis]);
  return {
    position: still ? [lookAt[0], lookAt[1] + reach * 0.9, lookAt[2] + reach * 1.5]
      : vector(position.map((part, axis) => lookAt[axis] + (part - lookAt[axis]) * back)),
    lookAt,
    fov: Math.min(120, Math.max(15, number(camera.fov, 60))),
  };
}

/**
 * A function from a point of the chart to its spot on the screen. `turned` carries a point of the
 * chart into the viewer's own axes: right, up, towards the viewer.
 *
 * @param {Camera} camera
 * @param {Gaze} gaze
 * @param {Size} size
 * @param {number} [fit] enlarges everything, see {@link fitTo}
 * @param {{ x: number, y: number }} [centre] where the middle of the chart lies on the screen
 */
export function projection(camera, gaze, size, fit = 1, centre = { x: size.width / 2, y: size.height / 2 }) {
  const offset = camera.position.map((part, axis) => part - camera.lookAt[axis]);
  const distance = Math.hypot(...offset) || 1;
  const yaw = Math.atan2(offset[0], offset[2]) + gaze.yaw;
  const level = Math.asin(Math.min(1, Math.max(-1, offset[1] / distance))) + gaze.pitch;
  const pitch = Math.min(STEEPEST, Math.max(-STEEPEST, level));
  const [sinYaw, cosYaw, sinPitch, cosPitch] = [Math.sin(yaw), Math.cos(yaw), Math.sin(pitch), Math.cos(pitch)];
  const focal = Math.min(size.width, size.height) / 2 / Math.tan(radians(camera.fov) / 2);
  const enlarged = focal * fit * gaze.zoom;

  /** @param {Vector} direction @returns {Vector} */
  const turned = ([x, y, z]) => {
    const sideways = x * cosYaw - z * sinYaw;
    const inwards = x * sinYaw + z * cosYaw;
    return [sideways, y * cosPitch - inwards * sinPitch, y * sinPitch + inwards * cosPitch];
  };

  /** @param {Vector} point @returns {Spot} */
  const spot = (point) => {
    const [x, y, z] = turned([point[0] - camera.lookAt[0], point[1] - camera.lookAt[1], point[2] - camera.lookAt[2]]);
    const depth = distance - z;
    const scale = enlarged / Math.max(depth, distance * NEAR);
    return { x: centre.x + gaze.panX + x * scale, y: centre.y + gaze.panY - y * scale, depth, scale };
  };

  return { spot, turned, pitch, yaw, distance };
}

/**
 * How much to enlarge a chart so that its points fill the screen, but for a margin.
 *
 * @param {Camera} camera
 * @param {Size} size
 * @param {Vector[]} points
 * @param {{ x: number, y: number }} margin in pixels, on either side
 * @param {Gaze} [gaze] how the chart is seen at first
 * @returns {{ fit: number, centre: { x: number, y: number } }} and where the middle of the chart goes
 */
export function fitTo(camera, size, points, margin, gaze = STRAIGHT) {
  const middle = { x: size.width / 2, y: size.height / 2 };
  const { spot } = projection(camera, gaze, size);
  const spots = points.map(spot);
  if (spots.length === 0) {
    return { fit: 1, centre: middle };
  }
  const [left, right] = ends(spots.map((each) => each.x - middle.x));
  const [top, bottom] = ends(spots.map((each) => each.y - middle.y));
  const fit = Math.min(
    Math.max(size.width - 2 * margin.x, size.width / 3) / Math.max(right - left, 1),
    Math.max(size.height - 2 * margin.y, size.height / 3) / Math.max(bottom - top, 1),
  );
  const bounded = Math.min(50, Math.max(0.0005, fit));
  return {
    fit: bounded,
    centre: { x: middle.x - ((left + right) / 2) * bounded, y: middle.y - ((top + bottom) / 2) * bounded },
  };
}

/** @param {number[]} values */
const ends = (values) => [Math.min(...values), Math.max(...values)];

/**
 * Where something is on its way round, at a moment.
 *
 * @param {Record<string, any>} body with `orbital_radius`, `orbital_period`, `orbital_angle`, `inclination`
 * @param {number} seconds
 * @returns {Vector}
 */
export function orbitPosition(body, seconds) {
  const period = number(body.orbital_period, 0);
  const turns = period > 0 ? seconds / (period * SECONDS_PER_PERIOD) : 0;
  return onOrbit(body, radians(number(body.orbital_angle, 0)) + turns * FULL_TURN);
}

/** A body with the period 100 takes ten minutes for one turn: seen to move, never in a hurry. */
const SECONDS_PER_PERIOD = 6;

/**
 * @param {Record<string, any>} body
 * @param {number} angle in radians
 * @returns {Vector}
 */
export function onOrbit(body, angle) {
  const radius = Math.min(FARTHEST, Math.abs(number(body.orbital_radius, 0)));
  const tilt = radians(number(body.inclination, 0));
  const away = Math.sin(angle) * radius;
  return [Math.cos(angle) * radius, away * Math.sin(tilt), -away * Math.cos(tilt)];
}

/**
 * Points of a circle in the plane of an orbit.
 *
 * @param {Record<string, any>} body
 * @param {number} steps
 * @returns {Vector[]}
 */
export const orbitPoints = (body, steps) =>
  Array.from({ length: steps + 1 }, (_, step) => onOrbit(body, (step / steps) * FULL_TURN));

/**
 * A place on a globe, as a direction from its middle.
 *
 * @param {unknown} latitude in degrees
 * @param {unknown} longitude in degrees
 * @returns {Vector}
 */
export function onGlobe(latitude, longitude) {
  const up = radians(Math.min(90, Math.max(-90, number(latitude, 0))));
  const round = radians(number(longitude, 0));
  return [Math.cos(up) * Math.sin(round), Math.sin(up), Math.cos(up) * Math.cos(round)];
}

/**
 * The `d` of a path along spots.
 *
 * @param {{ x: number, y: number }[]} spots
 */
export const pathThrough = (spots) =>
  spots.map(({ x, y }, place) => `${place ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
