import { check } from './check.js';
import { currentRooms, deckIdOf, deckOf, decks, isVisible, sceneOf } from '/static/charon/lib/plan.js';

const deck = { rooms: [{ id: 'hall', name: 'Hall' }, { id: 7 }, {}, null] };
const one = { location_data: { map: deck } };
const many = { encounter_deck_id: '', location_data: { map: {
  is_multi_deck: true, current_deck_id: 'b', current_deck: deck,
  manifest: { decks: [{ id: 'a', name: 'Top', level: 2 }, { id: 'b', level: 'low' }] } } } };

check('rooms are those of the map', currentRooms(one), [{ id: 'hall', name: 'Hall' }, { id: '7', name: '7' }]);
check('rooms are those of the deck that is shown', currentRooms(many).length, 2);
check('no map has no rooms', currentRooms({}), []);
check('rooms that are no list are none', currentRooms({ location_data: { map: { rooms: 'all' } } }), []);

check('decks have names and levels, whatever the file says', decks(many), [
  { id: 'a', name: 'Top', level: 2, current: false }, { id: 'b', name: 'b', level: 1, current: true }]);
check('the deck of the encounter is the current one', decks({ ...many, encounter_deck_id: 'a' }).map((each) => each.current), [true, false]);
check('the shown deck has an id, if any has', [deckIdOf({ ...many, encounter_deck_id: 'a' }), deckIdOf(many), deckIdOf({ location_data: null })], ['a', 'b', '']);
check('one deck is none to choose', decks(one), []);
check('decks that are no list are none', decks({ location_data: { map: { is_multi_deck: true, manifest: { decks: {} } } } }), []);
check('no place has no decks', decks({ location_data: null }), []);

check('the deck is the one that is shown', deckOf(many), deck);
check('the only map is the deck', deckOf(one), deck);
check('without a map there is no deck', deckOf({ location_data: {} }), undefined);

for (const [type, scene] of [['system', 'system'], ['Planet', 'orbit'], ['STATION', 'deck'], ['moon', 'deck'], ['ship', 'deck'],
  ['nebula', 'star'], ['', 'star'], [undefined, 'star'], [7, 'star']]) {
  check(`a place of type ${type} shows the scene ${scene}`, sceneOf({ location_type: type }), scene);
}
check('what has a map of rooms shows them, whatever it is', sceneOf({ location_type: 'hulk', ...one }), 'deck');
check('a planet with a map still shows its orbit', sceneOf({ location_type: 'planet', ...one }), 'orbit');

check('a room that is not listed is visible', isVisible({ encounter_room_visibility: {} }, 'hall'), true);
check('a room that is hidden is not', isVisible({ encounter_room_visibility: { hall: false } }, 'hall'), false);
