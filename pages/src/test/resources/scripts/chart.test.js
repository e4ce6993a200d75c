import { check } from './check.js';
import { STRAIGHT, cameraOf, firstGaze, fitTo, onGlobe, onOrbit, orbitPoints, orbitPosition, pathThrough, projection, radians } from '/static/charon/lib/chart.js';
import { readStars } from '/static/charon/lib/stars.js';
import { readOrbit, readSystem } from '/static/charon/lib/worlds.js';

const size = { width: 200, height: 100 };
const camera = cameraOf({ position: [0, 0, 10], lookAt: [0, 0, 0], fov: 90 }, 10);
const round = (list) => list.map((value) => Math.round(value * 1000) / 1000);

check('half a turn is pi', radians(180), Math.PI);
check('a wide screen is seen as it is', firstGaze(size), STRAIGHT);
check('a high screen is seen from more above', firstGaze({ width: 1, height: 2 }).pitch > 0, true);
check('a camera stands where the file says', camera, { position: [0, 0, 10], lookAt: [0, 0, 0], fov: 90 });
check('no camera looks down at an angle', cameraOf(undefined, 10), { position: [0, 9, 15], lookAt: [0, 0, 0], fov: 60 });
check('a camera inside of what it looks at is moved', cameraOf({ position: [1, 1, 1], lookAt: [1, 1, 1] }, 10).position, [1, 10, 16]);
check('a camera may stand further back', cameraOf({ position: [0, 0, 10] }, 1, 2).position, [0, 0, 20]);
check('odd angles are bounded', [cameraOf({ fov: 500 }, 1).fov, cameraOf({ fov: 'x' }, 1).fov, cameraOf({ fov: 1 }, 1).fov], [120, 60, 15]);

const { spot } = projection(camera, STRAIGHT, size);
check('what is looked at is in the middle', round([spot([0, 0, 0]).x, spot([0, 0, 0]).y]), [100, 50]);
check('up is up and right is right', [spot([1, 0, 0]).x > 100, spot([0, 1, 0]).y < 50], [true, true]);
check('what is nearer is larger', spot([0, 0, 5]).scale > spot([0, 0, 0]).scale, true);
check('what is behind the camera has a size still', Number.isFinite(spot([0, 0, 50]).scale), true);
check('panning moves all', projection(camera, { ...STRAIGHT, panX: 7, panY: -3 }, size).spot([0, 0, 0]).x, 107);

check('no points are fitted to as they are', fitTo(camera, size, [], { x: 0, y: 0 }), { fit: 1, centre: { x: 100, y: 50 } });
const points = [[-5, -5, 0], [5, 5, 0]];
const fitted = fitTo(camera, size, points, { x: 10, y: 10 });
const shown = points.map(projection(camera, STRAIGHT, size, fitted.fit, fitted.centre).spot);
check('points are fitted to the screen', shown.every(({ x, y }) => x >= 9.9 && x <= 190.1 && y >= 9.9 && y <= 90.1), true);
check('they fill it', Math.round(shown[0].y - shown[1].y), 80);

check('nothing moves without a period', orbitPosition({ orbital_radius: 5 }, 0), orbitPosition({ orbital_radius: 5 }, 100));
check('after its period a body is where it was', round(orbitPosition({ orbital_radius: 5, orbital_period: 10 }, 60)), round(orbitPosition({ orbital_radius: 5, orbital_period: 10 }, 0)));
check('an orbit keeps its distance', round([Math.hypot(...onOrbit({ orbital_radius: -5, inclination: 30 }, 1))]), [5]);
check('an odd orbit is the middle', onOrbit({ orbital_radius: 'far' }, 1).map(Math.abs), [0, 0, 0]);
check('a circle is closed', [orbitPoints({ orbital_radius: 5 }, 8).length, round(orbitPoints({ orbital_radius: 5 }, 8)[8])], [9, round(orbitPoints({ orbital_radius: 5 }, 8)[0])]);
check('the pole is up', round(onGlobe(90, 20)), [0, 1, 0]);
check('no place is beyond the pole', round(onGlobe(900, 0)), [0, 1, 0]);
check('an odd place is the nearest one', onGlobe('x', undefined), [0, 0, 1]);
check('a path goes through its spots', pathThrough([{ x: 1, y: 2 }, { x: 3.14159, y: 4 }]), 'M1.0 2.0L3.1 4.0');
check('a path through nothing is empty', pathThrough([]), '');

const stars = readStars({ systems: [{ name: 'A', location_slug: 'a', label: true, has_system_map: true, position: [30, 1, 40] }, { name: 'B' }, 5],
  routes: [{ from: 'A', to: 'B', travel_time_days: 3 }, { from: 'A', to: 'A' }, { from_slug: 'a', to: 'void' }], nebulae: [{ opacity: 9 }] });
check('systems are what is listed', stars.systems.map(({ name, hasChart, named }) => [name, hasChart, named]), [['A', true, true], ['B', false, false]]);
check('a route needs two ends', stars.routes.map(({ from, to, days }) => [from.name, to.name, days]), [['A', 'B', '3']]);
check('a nebula is never more than there', stars.nebulae[0].opacity, 1);
check('a chart reaches to its farthest system', stars.reach, 50);
check('an empty chart is one still', [readStars({}).systems, readStars({ systems: 'x' }).reach], [[], 10]);

const system = readSystem({ star: { name: 'Anselm' }, bodies: [{ name: 'P', orbital_radius: 42, size: 900, color: 'x', has_orbit_map: true, location_slug: 'p' },
  { type: 'asteroid_belt' }, null], orbits: [{ radius: 5 }, {}] });
check('a system is called after its star', system.name, 'Anselm');
check('bodies are bounded', system.bodies.map(({ name, size: wide, belt, hasChart }) => [name, wide, belt, hasChart]), [['P', 40, false, true], ['Unnamed', 1, true, false]]);
check('orbits without a radius are none', system.orbits.length, 1);
check('an empty system has a star', readSystem({}).star.name, 'Star');
const orbit = readOrbit({ planet: { rings: { inner: 3 } }, moons: [{ orbital_radius: 90 }], surface_markers: [{ latitude: 'x' }] });
check('rings have an outer edge', orbit.planet.rings.outer, 4.8);
check('an orbit reaches to its farthest moon', orbit.reach, 90);
check('a marker is somewhere', [orbit.markers[0].latitude, orbit.markers[0].name], [0, 'Unnamed']);
check('an empty orbit has a planet', [readOrbit({}).planet.name, readOrbit({}).planet.rings], ['Planet', undefined]);
