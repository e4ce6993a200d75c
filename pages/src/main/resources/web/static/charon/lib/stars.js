// @ts-check
import { colour, number, record, records, text, vector } from './values.js';

/** @typedef {import('./values.js').Vector} Vector */
/** @typedef {{ key: string, name: string, slug: string, position: Vector, colour: string, size: number, type: string, named: boolean, hasChart: boolean, info: unknown }} StarSystem */
/** @typedef {{ key: string, from: StarSystem, to: StarSystem, colour: string, type: string, days: string }} Lane */
/** @typedef {{ key: string, name: string, position: Vector, colour: string, size: number, opacity: number }} Nebula */

/**
 * What a star map says, made whole: whatever is missing or odd has a harmless value.
 *
 * @param {Record<string, any>} data
 */
export function readStars(data) {
  const systems = records(data.systems).map(readSystem);
  const named = systems.filter((system) => system.named);
  const frame = (named.length ? named : systems).map(({ position }) => position);
  return {
    name: text(data.name),
    camera: data.camera,
    systems,
    routes: records(data.routes).flatMap((route, place) => readLane(route, place, systems)),
    nebulae: records(data.nebulae).map(readNebula),
    /** the points that must be on the screen: every system, and where it stands on the plane */
    frame: frame.flatMap(([x, y, z]) => /** @type {Vector[]} */ ([[x, y, z], [x, 0, z]])),
    reach: Math.max(10, ...frame.map(([x, , z]) => Math.hypot(x, z))),
  };
}

/**
 * @param {Record<string, any>} system
 * @param {number} place
 * @returns {StarSystem}
 */
const readSystem = (system, place) => ({
  // names may be missing, or twice
  key: `${place}-${text(system.location_slug) || text(system.name)}`,
  name: text(system.name, 'Unnamed'),
  slug: text(system.location_slug),
  position: vector(system.position),
  colour: colour(system.color, '#ffe9c4'),
  size: Math.min(10, Math.max(0.2, number(system.size, 1))),
  type: text(system.type, 'system'),
  named: Boolean(system.label) && text(system.name) !== '',
  hasChart: system.has_system_map === true && text(system.location_slug) !== '',
  info: system.info,
});

/**
 * @param {Record<string, any>} route
 * @param {number} place
 * @param {StarSystem[]} systems
 * @returns {Lane[]} none if one of its ends is not on the map
 */
function readLane(route, place, systems) {
  const from = endOf(systems, route.from_slug, route.from);
  const to = endOf(systems, route.to_slug, route.to);
  return from && to && from !== to ? [{
    key: `${place}-${from.key}-${to.key}`,
    from,
    to,
    colour: colour(route.color, '#4fa6a0'),
    type: text(route.route_type),
    days: text(route.travel_time_days),
  }] : [];
}

/**
 * @param {StarSystem[]} systems
 * @param {unknown} slug
 * @param {unknown} name
 */
const endOf = (systems, slug, name) =>
  (text(slug) && systems.find((system) => system.slug === text(slug)))
  || (text(name) ? systems.find((system) => system.name === text(name)) : undefined);

/**
 * @param {Record<string, any>} nebula
 * @param {number} place
 * @returns {Nebula}
 */
const readNebula = (nebula, place) => ({
  key: `${place}-${text(nebula.name)}`,
  name: text(record(nebula).name),
  position: vector(nebula.position),
  colour: colour(nebula.color, '#2f6b66'),
  size: Math.min(500, Math.max(1, number(nebula.size, 20))),
  opacity: Math.min(1, Math.max(0, number(nebula.opacity, 0.15))),
});
