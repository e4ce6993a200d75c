import { check } from './check.js';
import { centreCell, deckKey, extent, NAMELESS, isElsewhere, isWhole, mood, nameOf, placeDoors, placeRooms, placeThings, placeTokens, roomAt, statuses } from '/static/charon/lib/deck.js';

const hall = { id: 'hall', name: 'Hall', x: 0, y: 0, width: 4, height: 4 };
const bar = { id: 'bar', x: 4, y: 0, width: 4, height: 4 };
const deck = { deck_id: 'd', rooms: [hall, bar, { id: 'nowhere' }, null] };
const both = placeRooms(deck, {}, false);
const onlyHall = placeRooms(deck, { bar: false }, false);
const ids = (list) => list.map(({ id }) => id);

check('a deck is known by its id', deckKey({ deck_id: 3, slug: 'x' }), '3');
check('a deck without id is known by its slug', deckKey({ slug: 'x', name: 'X' }), 'x');
check('no deck has an empty key', deckKey(undefined), '');

for (const [status, kind] of [['WARNING', 'warning'], ['breached', 'hazard'], ['Offline', 'dark'], ['OPERATIONAL', 'normal'], [undefined, 'normal'], [5, 'normal']]) {
  check(`a room that is ${status} looks ${kind}`, mood(status), kind);
}

check('rooms without a place are left out', ids(both), ['hall', 'bar']);
check('players do not get hidden rooms', ids(onlyHall), ['hall']);
check('the game master gets them, marked', placeRooms(deck, { bar: false }, true).map(({ id, hidden }) => [id, hidden]),
  [['hall', false], ['bar', true]]);
check('no deck has no rooms', placeRooms(undefined, {}, true), []);
check('rooms that are no list are none', placeRooms({ rooms: { a: 1 } }, {}, true), []);

check('a deck of which all is seen is whole', isWhole(deck, both), true);
check('a deck with a hidden room is not', isWhole(deck, onlyHall), false);

const door = { id: 'c', from: 'hall', to: 'bar' };
const doorsOf = (connections, rooms = both, status = {}) => placeDoors({ ...deck, connections }, rooms, status);
check('a door lies between its rooms', doorsOf([door])[0].at, { x: 4, y: 2, side: 'east', length: 4 });
check('a door is closed unless somebody says otherwise', doorsOf([door])[0].status, 'CLOSED');
check('a file may say how a door is', doorsOf([{ ...door, door_status: 'open' }])[0].status, 'OPEN');
check('what happened counts more than the file', doorsOf([{ ...door, door_status: 'OPEN' }], both, { c: 'locked' })[0].status, 'LOCKED');
check('a door is named after its rooms', doorsOf([door])[0].title, 'Hall / bar');
check('a door of one visible room stands in its wall', doorsOf([door], onlyHall)[0].at, { x: 4, y: 2, side: 'east', length: 4 });
check('a door of no visible room is not drawn', doorsOf([door], []), []);
check('a door brings its place along when its other side is unknown',
  placeDoors({ rooms: [hall], connections: [{ ...door, doorway: { x: 2, y: 0, side: 'up' } }] }, onlyHall, {})[0].at,
  { x: 2, y: 0, side: 'north', length: 1 });
check('a door to nowhere is not drawn', doorsOf([{ id: 'c', from: 'hall', to: 'void' }]), []);
check('connections that are no list are none', doorsOf('none'), []);
check('a door type is written small', doorsOf([{ ...door, door_type: 'AIRLOCK' }])[0].type, 'airlock');

const things = (lists, rooms = both) => placeThings({ ...deck, ...lists }, rooms).map(({ key, x, y }) => [key, x, y]);
check('things are where they say', things({ poi: [{ id: 'p', room: 'bar', position: { x: 5, y: 1 } }] }), [['poi/p', 5, 1]]);
check('things without a place are in the middle of their room', things({ terminals: [{ id: 't', room_id: 'hall' }] }), [['terminal/t', 1, 1]]);
check('things without an id are told apart', things({ poi: [{ x: 1, y: 1 }, { x: 2, y: 1 }] }), [['poi/poi-0', 1, 1], ['poi/poi-1', 2, 1]]);
check('things in hidden rooms are not drawn', things({ poi: [{ id: 'p', room: 'bar', x: 5, y: 1 }] }, onlyHall), []);
check('things without room nor place are not drawn', things({ poi: [{ id: 'p' }] }), []);
check('ways to other decks start in their room', things({ inter_deck_connections: [{ id: 'l', from_room: 'bar' }] }), [['link/l', 5, 1]]);

check('the middle of an even room is a cell, not a line', centreCell({ x: 0, y: 0, width: 4, height: 3 }), { x: 1, y: 1 });
check('a cell belongs to its room', roomAt(both, 5, 1), 'bar');
check('a cell outside belongs to none', roomAt(both, 50, 1), '');

const token = (more) => ({ x: 1, y: 1, room_id: 'hall', ...more });
const tokens = (all, rooms = both, deckId = 'd') => ids(placeTokens(all, rooms, { gm: false, deckId }));
check('tokens in hidden rooms are not drawn', tokens({ a: token({ room_id: 'bar' }) }, onlyHall), []);
check('tokens in no room are', tokens({ a: token({ room_id: '' }) }), ['a']);
check('a token of this deck is drawn', tokens({ a: token({ deck_id: 'd' }) }), ['a']);
check('one of another deck is not', tokens({ a: token({ deck_id: 'other', room_id: '' }) }), []);
check('nor is one that belongs to a deck where there are none', tokens({ a: token({ deck_id: 'other' }) }, both, ''), []);
check('a token belongs to no deck or to one', [isElsewhere({}, 'd'), isElsewhere({ deck_id: 'd' }, 'd'), isElsewhere({ deck_id: 'e' }, 'd')], [false, false, true]);
check('a token that nobody has named has nothing written at it', [nameOf({ name: NAMELESS }), nameOf({ name: 'Rat' }), nameOf({})], ['', 'Rat', '']);
check('players do not get hidden tokens', tokens({ a: token({ status: ['hidden'] }) }), []);
check('the game master does', placeTokens({ a: token({ status: ['hidden'] }) }, both, { gm: true })[0].hidden, true);
check('a move counts before it is confirmed', placeTokens({ a: token() }, both, { gm: false, moved: new Map([['a', { x: 6, y: 2, room: 'bar' }]]) })
  .map(({ x, y }) => [x, y]), [[6, 2]]);
check('tokens on one cell are fanned out', new Set(placeTokens({ a: token(), b: token(), c: token() }, both, { gm: false })
  .map(({ dx, dy }) => `${dx} ${dy}`)).size, 3);

check('statuses that are no list are none', statuses({ status: 'dead' }), []);
check('statuses are words', statuses({ status: ['dead', 5] }), ['dead', '5']);

check('a view holds all rooms and a margin', extent(deck, both, []), { x: -0.7, y: -0.7, width: 9.4, height: 5.4 });
check('a view holds a token outside of them', extent(deck, both, placeTokens({ a: token({ x: 9, room_id: '' }) }, both, { gm: false })).width, 11.4);
check('a view of a picture holds the picture', extent({ image_path: 'p.png', grid: { width: 20, height: 10 } }, both, []),
  { x: 0, y: 0, width: 20, height: 10 });
check('a view of nothing holds nothing', extent(undefined, [], []), undefined);
