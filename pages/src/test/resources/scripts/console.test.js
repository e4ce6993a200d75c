import { check } from './check.js';
import { GESTURES, SHEET, TOOLS, TOOL_NAMES, meaning, toolKey } from '/static/charon/lib/keys.js';
import { find, matches, plain, rows, size, terminalName } from '/static/charon/lib/locations.js';

const place = (slug, children = [], terminals = []) => ({ slug, name: slug.toUpperCase(), type: 'station', children, terminals });
const desk = { slug: 'desk', name: '', owner: 'Lund' };
const tree = [place('anselm', [place('cadence', [place('lowtide', [], [desk])]), place('hob')]), place('quill')];
const paths = (list) => list.map(({ path }) => path);

check('text is compared without case, accents and blanks', plain('  Détroit\n  Bay '), 'detroit bay');
check('all words must be there, in any order', [matches('Dry Harbour', 'har dry'), matches('Dry Harbour', 'dry dock')], [true, false]);
check('an empty search finds all', matches('x', ' '), true);
check('a terminal is called by its name, its owner or its slug', [terminalName({ name: 'N', owner: 'O' }), terminalName(desk), terminalName({ slug: 's' })], ['N', 'Lund', 's']);
check('all locations are counted', [size(tree), size([])], [5, 0]);
check('a small tree is unfolded', paths(rows(tree, '', {})), ['anselm', 'anselm/cadence', 'anselm/cadence/lowtide', 'anselm/hob', 'quill']);
check('what is folded is not listed', paths(rows(tree, '', { 'anselm/cadence': true })), ['anselm', 'anselm/cadence', 'anselm/hob', 'quill']);
check('a search lists what lies above, folded or not', paths(rows(tree, 'lowt', { anselm: true })), ['anselm', 'anselm/cadence', 'anselm/cadence/lowtide']);
check('only what was meant is a hit', rows(tree, 'lowt', {}).map(({ hit }) => hit), [false, false, true]);
check('a search finds terminals', rows(tree, 'lund', {}).at(-1).terminals, [desk]);
check('a search may find nothing', rows(tree, 'zzz', {}), []);
const large = [place('top', Array.from({ length: 70 }, (_, index) => place(`p${index}`, [place(`c${index}`)])))];
check('a large tree begins folded below the top', rows(large, '', {}).length, 71);
check('a slug is found from the top down', find([place('a', [place('b')]), place('b')], 'b').children, []);
check('what is not there is not found', find(tree, 'nowhere'), undefined);

check('a key has its meaning', meaning({ key: 's' }, false).value, 'STANDBY');
check('a capital means the same', meaning({ key: 'B' }, false).value, 'BRIDGE');
check('a key that goes into a text has none', meaning({ key: 's' }, true), undefined);
check('but Escape has', meaning({ key: 'Escape' }, true).action, 'escape');
check('a chord belongs to the browser', [{ ctrlKey: true }, { metaKey: true }, { altKey: true }].map((more) => meaning({ key: 's', ...more }, false)), [undefined, undefined, undefined]);
check('but those that take back, or do again', [{ key: 'z', ctrlKey: true }, { key: 'z', metaKey: true }, { key: 'Z', ctrlKey: true, shiftKey: true }, { key: 'y', ctrlKey: true }]
  .map((press) => meaning(press, false)?.action), ['undo', 'undo', 'redo', 'redo']);
check('which in a text are the text\'s', meaning({ key: 'z', ctrlKey: true }, true), undefined);
check('a key that is held is pressed once', meaning({ key: 's', repeat: true }, false), undefined);
check('two keys may mean the same', meaning({ key: 'Backspace' }, false).action, 'remove');
check('other keys have no meaning', [meaning({ key: 'F5' }, false), meaning({ key: '+' }, false)], [undefined, undefined]);
const keys = SHEET.flatMap((part) => part.keys).flatMap(({ key, also }) => (also ? [key, also] : [key]));
check('no key has two meanings', keys.length, new Set(keys).size);
check('each tool has its key: the numbers, and two more', [TOOLS.map((tool) => meaning({ key: toolKey(tool) }, false).value), TOOLS.map(toolKey).join('')], [TOOLS, '1234567890-,']);
check('each tool has a name', TOOLS.every((tool) => TOOL_NAMES[tool].length > 0), true);
check('each gesture says what it does', GESTURES.every(({ what, does }) => what.length > 0 && does.length > 0), true);
