import { check } from './check.js';
import { centreCell, isFloor, placeDoors, placeRooms, placeThings, roomAt } from '/static/charon/lib/deck.js';
import { placeMapLabels } from '/static/charon/lib/map-labels.js';
import { angleAt, cornersOf, isInside, pathOf, roomHolds, shapeOf, spaceIn, spaceOf, wallLines } from '/static/charon/lib/outline.js';

/** An L: eight by eight without its upper right quarter. */
const ell = { id: 'ell', name: 'Ell', x: 0, y: 0, width: 8, height: 8, polygon: [[0, 0], [4, 0], [4, 4], [8, 4], [8, 8], [0, 8]] };
/** Fills that quarter but for a slanted wall. */
const wedge = { id: 'wedge', x: 4, y: 0, width: 4, height: 4, polygon: [[4, 0], [8, 0], [8, 4]] };
const hall = { id: 'hall', x: 0, y: 8, width: 8, height: 2 };
const deck = { rooms: [ell, wedge, hall] };
const rooms = placeRooms(deck, {}, true);
const [placedEll, , placedHall] = rooms;

check('a room may have corners', cornersOf(wedge), [{ x: 4, y: 0 }, { x: 8, y: 0 }, { x: 8, y: 4 }]);
for (const odd of ['round', [], [[0, 0], [1, 1]], [[0, 0], [4, 0], [4]], [[0, 0], [4, 0], ['4', 1]], [[0, 0], [4, 0], null], Array(501).fill([0, 0])]) {
  check(`${JSON.stringify(odd).slice(0, 30)} are no corners`, cornersOf({ polygon: odd }), undefined);
}
check('a room with odd corners is its box', placeRooms({ rooms: [{ ...hall, polygon: 'x' }] }, {}, true)[0].corners, undefined);
check('a rectangle has nothing more than before', Object.keys(placedHall), ['id', 'room', 'rect', 'hidden']);

check('the corner that is cut out is outside', isInside(placedEll.corners, 6, 2), false);
check('the rest is inside', [[2, 2], [2, 6], [6, 6]].every(([x, y]) => isInside(placedEll.corners, x, y)), true);
check('a room holds the cells in its outline', [roomHolds(placedEll, 1, 1), roomHolds(placedEll, 6, 1), roomHolds(placedHall, 6, 9)], [true, false, true]);
check('a shape is found out once', shapeOf(ell, placedEll.rect) === shapeOf(ell, placedEll.rect), true);
check('a cell belongs to the room whose outline holds its middle', [roomAt(rooms, 1, 1), roomAt(rooms, 7, 1), roomAt(rooms, 4, 2), roomAt(rooms, 1, 8)],
  ['ell', 'wedge', '', 'hall']);
check('what is in no outline is no floor', [isFloor(rooms, [], 4, 2), isFloor(rooms, [], 6, 1)], [false, true]);
check('a thing is in the room whose outline holds it', placeThings({ ...deck, poi: [{ id: 'p', x: 7, y: 1 }] }, placeRooms(deck, { wedge: false }, true))[0].hidden, true);

const space = spaceOf(placedEll);
check('letters have a rectangle inside', [[0.05, 0.05], [0.95, 0.05], [0.05, 0.95], [0.95, 0.95]]
  .every(([part, down]) => isInside(placedEll.corners, space.x + part * space.width, space.y + down * space.height)), true);
check('it is a large one', space.width * space.height >= 31, true);
check('a rectangle has itself', spaceOf(placedHall), placedHall.rect);
check('what is too thin has its box', spaceIn([{ x: 0, y: 0 }, { x: 100, y: 99.9 }, { x: 100, y: 100 }], { x: 0, y: 0, width: 100, height: 100 }).width > 0, true);
check('a thing without a place is in the middle of it', isInside(placedEll.corners, centreCell(space).x + 0.5, centreCell(space).y + 0.5), true);
const title = placeMapLabels({ rooms, doors: [], tokens: [], things: [] }, 5).rooms.get('ell');
check('a title is inside', isInside(placedEll.corners, title.x / 40, title.y / 40), true);

const door = { id: 'c', from: 'ell', to: 'wedge' };
const doorOf = (more, some = rooms) => placeDoors({ ...deck, connections: [{ ...door, ...more }] }, some, {})[0].at;
check('a door stands where it says', doorOf({ at: { x: 6, y: 2, length: 1.5, angle: 45 } }), { x: 6, y: 2, side: 'north', length: 1, turn: 45, wide: 1.5 });
check('without an angle it stands in the nearest wall', doorOf({ at: { x: 6, y: 2 } }), { x: 6, y: 2, side: 'north', length: 1, turn: 45 });
check('a wall from top to bottom is upright', doorOf({ at: { x: 4, y: 2 } }).side, 'east');
check('a door whose place is none is where the boxes meet', doorOf({ at: { x: 'here' } }).turn, undefined);
check('a door to an unknown room brings its angle along',
  placeDoors({ rooms: [ell], connections: [{ id: 'c', from: 'ell', doorway: { x: 6, y: 4, length: 1, angle: 30 } }] }, [placedEll], {})[0].at,
  { x: 6, y: 4, side: 'north', length: 1, turn: 30, wide: 1 });
check('angles go from 0 to 180', [angleAt([placedHall], { x: 8, y: 9 }), angleAt([placedHall], { x: 4, y: 8 }), angleAt([], { x: 0, y: 0 })], [90, 0, 0]);

check('an outline is drawn from corner to corner', pathOf([{ x: 0, y: 0 }, { x: 1, y: 0.5 }, { x: 0, y: 2 }]), 'M0 0L40 20L0 80Z');
check('lines of walls that are any are drawn', wallLines([[[0, 0], [1, 0.5]], [[0, 0]], 'wall', [[0, 0], [1, null]]]), ['0,0 40,20']);
check('walls that are no list are none', wallLines({ a: 1 }), []);
