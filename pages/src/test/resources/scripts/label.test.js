import { check } from './check.js';
import { fitted, initials, readable } from '/static/charon/lib/label.js';
import { placeLabels } from '/static/charon/lib/labels.js';
import { legendOf } from '/static/charon/lib/legend.js';

check('a short text is as large as it may be', fitted('BAR', { width: 100, height: 30 }, 17), { lines: ['BAR'], size: 17 });
check('a long text is broken', fitted('COMPUTER CORE', { width: 60, height: 40 }, 17).lines, ['COMPUTER', 'CORE']);
check('a long word is made smaller', fitted('HYDROPONICS', { width: 40, height: 40 }, 17).size < 17, true);
check('no text is no fault', fitted('', { width: 40, height: 40 }, 17).lines, ['']);
check('a text of many words has three lines at most', fitted('a b c d e f g h i', { width: 20, height: 400 }, 17).lines.length, 3);

check('two words have two initials', initials('ines marsh'), 'IM');
check('three words have two', initials('The Old Keeper'), 'TO');
check('no name has none', initials(' '), '');
check('a sign of two halves is one letter', initials('😀 x'), '😀X');
check('an underscore reads as a blank', readable('blast_door '), 'blast door');
check('nothing reads as nothing', readable(null), '');

const wish = (id, x, y) => ({ id, x, y, gap: 5, width: 40, height: 10 });
const size = { width: 200, height: 100 };
const placed = placeLabels([wish('a', 50, 50), wish('b', 50, 50)], [], size);
check('a label goes to the right of its point', [placed.get('a').x, placed.get('a').anchor], [55, 'start']);
check('the next one goes to the left', [placed.get('b').x, placed.get('b').anchor], [5, 'end']);
check('at the edge a label stays inside', placeLabels([wish('a', 195, 50)], [], size).get('a').anchor, 'end');
check('it rather lies beside a planet than on it', placeLabels([wish('a', 50, 50)], [], size, [{ x: 51, y: 0, width: 140, height: 100 }]).get('a').anchor, 'end');
check('and on it rather than nowhere', placeLabels([wish('a', 50, 50)], [], size, [{ x: 0, y: 0, ...size }]).size, 1);
check('one that finds no place is left out', placeLabels([wish('a', 50, 50)], [{ x: 0, y: 0, ...size }], size).size, 0);

check('a legend names each kind once, in order', legendOf({
  rooms: [{ room: { status: 'warning' } }, { room: { status: 'WARNING' } }, { room: {} }],
  doors: [{ type: 'hatch', status: 'OPEN' }, { type: 'airlock', status: 'OPEN' }],
  things: [{ kind: 'terminal', thing: { type: 'x' } }, { kind: 'poi', thing: { type: 'crate' } }],
  tokens: [{ token: { type: 'npc', status: ['dead'] } }, { token: { type: 'npc' } }],
}), {
  rooms: [{ key: 'WARNING', mood: 'warning' }],
  doorTypes: [{ key: 'airlock' }, { key: 'hatch' }],
  doorStates: [{ key: 'OPEN' }],
  things: [{ key: 'crate', kind: 'poi', icon: 'crate' }, { key: 'terminal', kind: 'terminal', icon: 'x' }],
  tokens: [{ key: 'npc' }],
  statuses: [{ key: 'dead' }],
});
check('an empty map has an empty legend', Object.values(legendOf({ rooms: [], doors: [], things: [], tokens: [] })).flat(), []);
