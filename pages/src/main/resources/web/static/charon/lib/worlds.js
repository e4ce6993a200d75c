// @ts-check
import { colour, number, record, records, text } from './values.js';

/** @typedef {{ key: string, name: string, kind: string, type: string, slug: string, colour: string, size: number, orbit: Record<string, any>, radius: number, belt: boolean, clickable: boolean, hasChart: boolean, rings: Rings | undefined, facilities: number, stations: number, info: unknown }} Body something that goes round */
/** @typedef {{ inner: number, outer: number, colour: string, opacity: number }} Rings radii in units of the chart */
/** @typedef {{ key: string, name: string, latitude: number, longitude: number, type: string, slug: string, colour: string, info: unknown }} Marker */

/**
 * What a system map says, made whole.
 *
 * @param {Record<string, any>} data
 */
export function readSystem(data) {
  const star = record(data.star);
  const bodies = records(data.bodies).map((body, place) => readBody(body, place, 'planet', '#8fb3a9'));
  // lines of their own, for orbits where nothing is
  const orbits = records(data.orbits).filter((orbit) => radiusOf(orbit) > 0);
  return {
    name: text(data.name) || text(star.name),
    star: {
      name: text(star.name, 'Star'),
      type: text(star.type),
      colour: colour(star.color, '#ffd9a0'),
      size: Math.min(40, Math.max(0.5, number(star.size, 4))),
      corona: Math.min(2, Math.max(0.2, number(star.corona_intensity, 0.8))),
      info: star.info,
    },
    camera: data.camera,
    bodies,
    orbits,
    reach: Math.max(10, ...bodies.map(({ radius }) => radius), ...orbits.map(radiusOf)),
  };
}

/**
 * What an orbit map says, made whole.
 *
 * @param {Record<string, any>} data
 */
export function readOrbit(data) {
  const planet = record(data.planet);
  const moons = records(data.moons).map((moon, place) => readBody(moon, place, 'moon', '#8b959a'));
  const stations = records(data.orbital_stations).map((station, place) => readBody(station, place, 'station', '#efb65c'));
  const size = Math.min(200, Math.max(0.5, number(planet.size, 10)));
  const rings = readRings(record(planet.rings), 1);
  return {
    planet: {
      name: text(planet.name, 'Planet'),
      type: text(planet.type, 'planet'),
      colour: colour(planet.color, '#7fa3a8'),
      size,
      tilt: number(planet.axial_tilt, 0),
      speed: Math.min(0.02, Math.max(-0.02, number(planet.rotation_speed, 0.001))),
      rings,
      info: planet.info,
    },
    camera: data.camera,
    bodies: [...moons, ...stations],
    markers: records(data.surface_markers).map(readMarker),
    reach: Math.max(size * 1.3, rings?.outer ?? 0, ...[...moons, ...stations].map(({ radius }) => radius)),
  };
}

/** @param {Record<string, any>} orbit */
const radiusOf = (orbit) => Math.min(FARTHEST, Math.abs(number(orbit.orbital_radius, number(orbit.radius, 0))));

const FARTHEST = 1e5;

/**
 * @param {Record<string, any>} body
 * @param {number} place
 * @param {string} kind
 * @param {string} fallback its colour if the file names none
 * @returns {Body}
 */
function readBody(body, place, kind, fallback) {
  const size = Math.min(40, Math.max(0.1, number(body.size, 1)));
  const type = text(body.type) || text(body.icon_type) || kind;
  return {
    key: `${kind}-${place}-${text(body.name)}`,
    name: text(body.name, 'Unnamed'),
    kind,
    type,
    slug: text(body.location_slug),
    colour: colour(body.color, fallback),
    size,
    orbit: body,
    radius: radiusOf(body),
    belt: /belt|ring|field/i.test(type),
    clickable: body.clickable !== false,
    hasChart: body.has_orbit_map === true && text(body.location_slug) !== '',
    rings: body.has_rings === true ? readRings({
      inner: body.ring_inner, outer: body.ring_outer, color: body.ring_color, opacity: body.ring_opacity,
    }, size) : undefined,
    facilities: number(body.surface_facility_count, 0),
    stations: number(body.orbital_station_count, 0),
    info: body.info,
  };
}

/**
 * @param {Record<string, any>} rings
 * @param {number} size of what they surround, for radii that are missing
 * @returns {Rings | undefined}
 */
function readRings(rings, size) {
  if (Object.values(rings).every((value) => value === undefined)) {
    return undefined;
  }
  const inner = Math.max(0.1, number(rings.inner, size * 1.3));
  return {
    inner,
    outer: Math.min(FARTHEST, Math.max(inner, number(rings.outer, inner * 1.6))),
    colour: colour(rings.color, '#c9d6d2'),
    opacity: Math.min(1, Math.max(0.05, number(rings.opacity, 0.35))),
  };
}

/**
 * @param {Record<string, any>} marker
 * @param {number} place
 * @returns {Marker}
 */
const readMarker = (marker, place) => ({
  key: `marker-${place}-${text(marker.name)}`,
  name: text(marker.name, 'Unnamed'),
  latitude: number(marker.latitude, 0),
  longitude: number(marker.longitude, 0),
  type: text(marker.marker_type, 'site'),
  slug: text(marker.location_slug),
  colour: colour(marker.color, '#efb65c'),
  info: marker.info,
});
