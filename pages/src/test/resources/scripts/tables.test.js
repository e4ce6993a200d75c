import { check } from './check.js';
import { DEFAULT, ago, around, listenersOf, matching, memberIn, nameFault, nameFor, sorted, titleOf } from '/static/charon/lib/tables.js';

const taken = [{ name: 'keynote' }];
check('names that can be taken', ['a', '1', 'hall-7', `a${'-'.repeat(62)}`].map((name) => nameFault(name, taken)), ['', '', '', '']);
check('no name is a name that nobody can guess', nameFault('', taken), '');
check('names that cannot', ['-a', 'A', 'a b', 'a_b', 'é'].every((name) => nameFault(name, taken).startsWith('Small letters')), true);
check('one that is too long', nameFault('a'.repeat(64), taken), 'At most 63 characters.');
check('one that is taken', nameFault('keynote', taken), 'There is or was a table keynote.');

check('a name for a title', nameFor('Keynote: the Hall of Échos!'), 'keynote-the-hall-of-echos');
check('a name for a title of signs only', nameFor('!!!'), '');
check('a name for a long title', [nameFor('a'.repeat(80)).length, nameFault(nameFor(`${'a'.repeat(62)} b`), [])], [63, '']);

check('what a table is called', [titleOf({ name: 'a', title: 'The A' }), titleOf({ name: 'a', title: '' })], ['The A', 'a']);

const table = (name, more = {}) => ({ name, title: '', players: 0, gm: 0, changed_at: null, archived_at: null, ...more });
const tables = [
  table('c', { players: 2, gm: 1 }), table('b', { changed_at: '2031-05-01T10:00:00Z' }),
  table('a', { players: 3, changed_at: '2031-05-01T09:00:00Z' }), table('0', { players: 9, archived_at: '2031-04-01T00:00:00Z' }),
];
const names = (order) => sorted(tables, order).map(({ name }) => name).join('');
check('all that listen', listenersOf(tables[0]), 3);
check('by name, archived ones last', names('name'), 'abc0');
check('by listeners, then by name', names('listeners'), 'acb0');
check('by last change, the newest first', names('changed'), 'bac0');

const found = (text) => matching([table('keynote', { title: 'The Hall' }), table('club')], text, ['name', 'title']).map(({ name }) => name);
check('all words are looked for, wherever they are', [found('hall KEY'), found('club hall'), found(' ')], [['keynote'], [], ['keynote', 'club']]);
check('what is not there is not found', matching([{ name: 'a', campaign: null }], 'null', ['name', 'campaign']), []);

const now = Date.parse('2031-05-03T12:00:00Z');
check('how long ago', ['2031-05-03T11:59:55Z', '2031-05-03T11:59:18Z', '2031-05-03T11:58:01Z', '2031-05-03T09:30:00Z', '2031-05-02T12:00:00Z', '2031-04-01T12:00:00Z']
  .map((time) => ago(time, now)), ['now', '42 s ago', '1 min ago', '2 h ago', '1 day ago', '32 days ago']);
check('clocks differ', ago('2031-05-03T12:00:09Z', now), 'now');
check('what never was', [ago(null, now), ago(undefined, now)], ['never', 'never']);

const places = [{ name: 'default', title: '', path: '/', role: 'gm' }, { name: 'a', title: 'A', path: '/t/a/', role: 'player' }, { name: 'b', title: 'B', path: '/t/b/', role: 'gm' }];
const seen = (list, base) => { const { here, others } = around(list, base); return [here?.name ?? '', others.map(({ name }) => name)]; };
check('one table is not told from others', seen(places.slice(0, 1), ''), ['', []]);
check('at the default table', [seen(places, ''), seen(places, '/t/default')], [['default', ['b']], ['default', ['b']]]);
check('on a host of its own', seen([{ ...places[0], path: '//hall.test/' }, { ...places[1], path: '/' }], ''), ['a', ['default']]);
check('a single one with a name', seen(places.slice(1, 2), '/t/a'), ['a', []]);
check('at another', [seen(places, '/t/b'), seen(places, '/t/a')], [['b', ['default']], ['a', ['default', 'b']]]);
check('at one that the server does not tell of', seen(places, '/t/secret'), ['', ['default', 'b']]);

const members = ['name', 'campaign', 'gm'];
check('what a refusal is about', ["name must match [a-z0-9]", "There is no campaign 'x' by that name", 'Too many tables', 'game masters: no user'].map((text) => memberIn(text, members)), ['name', 'campaign', '', '']);
