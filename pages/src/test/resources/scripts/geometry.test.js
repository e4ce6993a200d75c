import { check } from './check.js';
import { CELL, PASSAGE, around, doorwayBetween, fan, holdsCell, rectOf } from '/static/charon/lib/geometry.js';

const room = (x, y, width, height) => ({ x, y, width, height });

check('a cell is forty units wide', CELL, 40);
check('a room has its rectangle', rectOf({ id: 'hall', ...room(1, 2, 3, 4) }), room(1, 2, 3, 4));
for (const [what, odd] of [['nothing', undefined], ['null', null], ['no width', { x: 1, y: 1, height: 2 }],
  ['no extent', room(1, 1, 0, 2)], ['a negative extent', room(1, 1, -3, 2)], ['words', room('1', 1, 2, 2)],
  ['infinity', room(1, 1, Infinity, 2)]]) {
  check(`${what} is no rectangle`, rectOf(odd), undefined);
}

check('around nothing is nothing', around([]), undefined);
check('around one is itself', around([room(1, 2, 3, 4)]), room(1, 2, 3, 4));
check('around two are both, and the margin', around([room(1, 1, 2, 2), room(-3, 4, 1, 5)], 0.5), room(-3.5, 0.5, 7, 9));

check('a room holds its first cell', holdsCell(room(1, 1, 2, 2), 1, 1), true);
check('a room holds its last cell', holdsCell(room(1, 1, 2, 2), 2, 2), true);
check('a room does not hold the next cell', holdsCell(room(1, 1, 2, 2), 3, 2), false);
check('a cell that is mostly inside is held', holdsCell(room(0.4, 0, 1, 1), 0, 0), true);

check('rooms side by side share a door in the wall', doorwayBetween(room(0, 0, 4, 4), room(4, 1, 4, 2)),
  { x: 4, y: 2, side: 'east', length: 2 });
check('a neighbour on the left is to the west', doorwayBetween(room(4, 0, 2, 2), room(0, 0, 4, 2)),
  { x: 4, y: 1, side: 'west', length: 2 });
check('a neighbour below is to the south', doorwayBetween(room(0, 0, 4, 4), room(1, 4, 2, 2)),
  { x: 2, y: 4, side: 'south', length: 2 });
check('a neighbour above is to the north', doorwayBetween(room(0, 4, 4, 4), room(0, 0, 4, 4)),
  { x: 2, y: 4, side: 'north', length: 4 });
check('a gap has a straight way', doorwayBetween(room(0, 0, 2, 2), room(4, 0, 2, 2)),
  { x: 3, y: 1, side: 'east', length: PASSAGE, path: [{ x: 2, y: 1 }, { x: 4, y: 1 }] });
check('a way round the corner has a bend', doorwayBetween(room(0, 0, 2, 2), room(6, 3, 2, 2)).path,
  [{ x: 2, y: 1 }, { x: 4, y: 1 }, { x: 4, y: 4 }, { x: 6, y: 4 }]);
check('a room inside another has a door, too', doorwayBetween(room(0, 0, 6, 6), room(2, 2, 2, 2)).length, 2);
check('ways are narrower than a cell', PASSAGE < 1, true);

check('one thing stays in the middle', fan(0, 1), { dx: 0, dy: 0, scale: 1 });
check('two things are moved to opposite sides', [fan(0, 2).dx + fan(1, 2).dx, fan(0, 2).dy + fan(1, 2).dy], [0, 0]);
check('many things stay on their cell', Math.hypot(fan(3, 40).dx, fan(3, 40).dy) <= 0.5 + 1e-9, true);
check('many things stay large enough to be seen', fan(0, 40).scale, 0.3);
