import { check } from './check.js';
import { isFloor, partyBox, placeTokens, sizeOf } from '/static/charon/lib/deck.js';
import { aimOf } from '/static/charon/lib/focus.js';
import { boxOf, forms, placeMapLabels, sameLabels } from '/static/charon/lib/map-labels.js';

const CELL = 40;
const room = (id, x, y, width, height, name = id) => ({ id, room: { name }, rect: { x, y, width, height }, hidden: false });
const token = (id, name, x, y, more = {}) => ({ id, token: { name, type: 'player', ...more }, x, y, dx: 0, dy: 0, scale: 1, hidden: false });
const door = (x, y, side, status = 'CLOSED') => ({ id: `${x}/${y}`, door: {}, type: 'standard', status, at: { x, y, side, length: 2 }, title: '', hidden: false });
const map = (parts) => ({ rooms: [], doors: [], tokens: [], things: [], ...parts });
const meet = (one, other) => one.x < other.x + other.width && other.x < one.x + one.width
  && one.y < other.y + other.height && other.y < one.y + one.height;
const all = ({ rooms, tokens, things }) => [...rooms.values(), ...tokens.values(), ...things.values()].map(boxOf);
const apart = (boxes) => boxes.every((one, place) => boxes.slice(place + 1).every((other) => !meet(one, other)));

check('a name is tried in shorter forms', forms('The Woman in the Glass'), ['The Woman in the Glass', 'Woman in the Glass', 'Woman']);
check('a number at its end stays', forms('Auxiliary Reactor Control 13'), ['Auxiliary Reactor Control 13', 'Auxiliary Reactor 13', 'Auxiliary 13']);
check('nobody is called doctor alone', forms('Dr. Maren Qualls'), ['Dr. Maren Qualls', 'Dr. Maren', 'Maren']);
check('a name of one word has one form', forms('Rook'), ['Rook']);
check('nobody reads a hundred words', forms('on '.repeat(100))[0].length, 35);
check('a short name is one', forms('Bo'), ['Bo']);

const hall = room('hall', 0, 0, 8, 6, 'HALL');
const calm = placeMapLabels(map({ rooms: [hall], tokens: [token('a', 'Rook', 3, 3)] }), 10);
check('a title stands at the upper edge of its room', [calm.rooms.get('hall').lines, boxOf(calm.rooms.get('hall')).y < CELL], [['HALL'], true]);
check('a name stands below its token', [calm.tokens.get('a').anchor, boxOf(calm.tokens.get('a')).y > 4 * CELL - 1], ['middle', true]);
check('a letter is never smaller than it has to be', placeMapLabels(map({ rooms: [hall] }), 30).rooms.get('hall').size >= 29.7, true);
check('a title that would be too small is left out', placeMapLabels(map({ rooms: [room('cell', 0, 0, 1, 1, 'CONTAINMENT')] }), 10).rooms.size, 0);

const signed = [door(1, 0, 'north', 'LOCKED'), door(0, 1, 'west', 'SEALED')];
const away = placeMapLabels(map({ rooms: [hall], doors: signed }), 10).rooms.get('hall');
check('a title stands on no door', signed.some(({ at }) => meet(boxOf(away), { x: at.x * CELL - 12, y: at.y * CELL - 12, width: 24, height: 24 })), false);

const crowd = Array.from({ length: 25 }, (_, place) => token(`t${place}`, `Deckhand Number ${place}`, 2 + (place % 5), 2 + Math.floor(place / 5)));
const things = [{ key: 'poi/1', text: 'Notice board', x: 7, y: 1 }, { key: 'poi/2', text: 'Cot', x: 7, y: 5 }];
const crowded = placeMapLabels(map({ rooms: [hall, room('bar', 8, 0, 5, 6, 'THE BAR')], doors: signed, tokens: crowd, things }), 9);
check('no text lies on another', apart(all(crowded)), true);
check('no name lies on a token', [...crowded.tokens].some(([id, words]) => crowd.some((other) => other.id !== id
  && meet(boxOf(words), { x: other.x * CELL + 2, y: other.y * CELL + 2, width: 36, height: 36 }))), false);
check('titles are there first', crowded.rooms.size, 2);
const deck = Array.from({ length: 60 }, (_, place) => room(`r${place}`, (place % 10) * 5, Math.floor(place / 10) * 4, 5, 4, `Storage Compartment ${place}`));
check('on a deck of sixty rooms no text lies on another', apart(all(placeMapLabels(map({ rooms: deck, tokens: crowd, things }), 14))), true);
const wordy = 'Pneumatic Storage Compartment and Auxiliary Maintenance Bay of the Second Watch below the Old Reactor';
const begun = performance.now();
const long = placeMapLabels(map({ rooms: deck.map((one) => room(one.id, one.rect.x, one.rect.y, 5, 4, `${wordy} ${one.id}`)),
  tokens: crowd.map((one) => ({ ...one, token: { ...one.token, name: `${wordy} ${one.id}` } })), things }), 9);
check('long names on a large deck hold nobody up, and lie apart', [performance.now() - begun < 3000, apart(all(long))], [true, true]);
check('a name rather stays in its room', placeMapLabels(map({ rooms: [room('a', 0, 0, 4, 4), room('b', 4, 0, 4, 4)],
  things: [{ key: 'x', text: 'SLEEP CHART', x: 0, y: 2 }] }), 10).things.get('x').x > 0, true);

const trouble = { ...hall, room: { name: 'HALL', status: 'HAZARD' } };
const warned = placeMapLabels(map({ rooms: [trouble], tokens: [token('a', 'Maintenance Drone', 1, 0)] }), 12);
check('what is wrong with a room is written below its title, and no name on it', [warned.statuses.get('hall').lines, apart(all(warned).concat(boxOf(warned.statuses.get('hall'))))], [['HAZARD'], true]);
check('of a room that is as it should be nothing is said', calm.statuses.size, 0);
check('a title stands below no token where there is room', meet(boxOf(warned.rooms.get('hall')), { x: 43, y: 3, width: 34, height: 34 }), false);
const snug = room('roundel', 0, 0, 4, 4, 'THE ROUNDEL');
const standing = [0, 1, 2].map((x) => token(`s${x}`, 'Bo', x, 0));
const titled = placeMapLabels(map({ rooms: [snug], tokens: standing }), 10).rooms.get('roundel');
check('a title is rather smaller than covered by tokens', [titled.lines.join(' '), standing.some(({ x }) => meet(boxOf(titled), { x: x * CELL + 2, y: 2, width: 36, height: 36 }))], ['THE ROUNDEL', false]);
const desks = placeMapLabels(map({ rooms: [room('office', 0, 0, 3, 3, "DIRECTOR'S OFFICE")], things: [{ key: 'desk', text: "Director's Desk", x: 1, y: 1 }] }), 18);
check('a thing does not say once more what its room is called', [...desks.rooms.values(), ...desks.things.values()].filter(({ lines }) => lines.join(' ').toUpperCase() === "DIRECTOR'S").length <= 1, true);
const edge = placeMapLabels(map({ rooms: [room('a', 0, 0, 4, 4)], tokens: [token('a', 'Bartholomew Featherstone', 0, 1)] }), 14);
check('no name runs past the edge of the map', boxOf(edge.tokens.get('a')).x > -30, true);

const again = placeMapLabels(map({ rooms: [hall], tokens: [token('a', 'Rook', 3, 3)] }), 10);
check('what is where it was is the very same', sameLabels(calm, again).rooms === calm.rooms && sameLabels(calm, again).tokens === calm.tokens, true);
const moved = sameLabels(calm, placeMapLabels(map({ rooms: [hall], tokens: [token('a', 'Rook', 4, 3)] }), 10));
check('a token that goes leaves the titles alone', [moved.rooms === calm.rooms, moved.tokens === calm.tokens], [true, false]);
check('the first labels are as they are', sameLabels(undefined, calm) === calm, true);

check('a token is as wide as it says, within reason', [{}, { size: 2 }, { size: 0.1 }, { size: 99 }, { size: 'x' }].map(sizeOf), [1, 2, 0.5, 6, 1]);
const [large] = placeTokens({ t: { name: 'Bulk', type: 'creature', x: 3, y: 2, room_id: '', size: 3 } }, [], { gm: true });
check('a large token begins at its cell', [large.x, large.dx, large.dy, large.scale], [3, 1, 1, 3]);
check('the party is where its tokens are', partyBox([token('a', 'A', 1, 1), token('b', 'B', 4, 3), token('c', 'C', 9, 9, { type: 'npc' })]), { x: 1, y: 1, width: 4, height: 3 });
check('nobody is nowhere', partyBox([]), undefined);

const party = { x: 2, y: 2, width: 1, height: 1 };
const aim = (focus) => aimOf(focus, [hall], party);
check('nobody leads anywhere', aim(undefined), undefined);
check('a room is looked at with its walls', aim({ room_id: 'hall', ms: 800 }).box, { x: -0.7, y: -0.7, width: 9.4, height: 7.4 });
check('a room that nobody knows is not looked at', aim({ room_id: 'void', ms: 800 }), undefined);
check('a rectangle is looked at as it is', aim({ x: 1, y: 2, width: 3, height: 4, ms: 0 }).box, { x: 1, y: 2, width: 3, height: 4 });
check('all there is is looked at', [aim({ fit: 'all', ms: 5 }).whole, aim({ fit: 'all', ms: 5 }).box], [true, undefined]);
check('the party is followed', [aim({ fit: 'party', ms: 5 }).follows, aim({ fit: 'party', ms: 5 }).box], [true, { x: -0.5, y: -0.5, width: 6, height: 6 }]);
check('without a party it is not', aimOf({ fit: 'party', ms: 5 }, [hall], undefined), undefined);
const own = { x: 1, y: 2, width: 3, height: 4 };
check('what is a map\'s own goes before what all are led to', [aimOf({ fit: 'all', ms: 5 }, [hall], party, own).box, aimOf(undefined, [], undefined, own).exact], [own, true]);
check('another way to say it is another aim', aim({ room_id: 'hall', ms: 800 }).key === aim({ room_id: 'hall', ms: 0 }).key, false);

const far = room('far', 12, 0, 4, 6);
const way = { ...door(10, 3, 'east'), at: { x: 10, y: 3, side: 'east', length: 1, path: [{ x: 8, y: 3 }, { x: 12, y: 3 }] } };
const floor = (x, y) => isFloor([hall, far], [way], x, y);
check('one stands in a room, and on a way between two', [floor(3, 3), floor(13, 1), floor(9, 2), floor(10, 3)], [true, true, true, true]);
check('one stands on no wall, and not in the void', [floor(9, 0), floor(10, 5), floor(-1, 2), floor(20, 2)], [false, false, false, false]);
check('on a deck without rooms one stands anywhere', isFloor([], [], 50, 50), true);
