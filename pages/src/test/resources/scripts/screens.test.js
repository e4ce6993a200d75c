import { check } from './check.js';
import { PATIENT_MS, alarmed, behindSince, machine, pixelsPerInch, standing, titleOf, troubles } from '/static/charon/lib/screens.js';

const screen = (key, state = 'fresh', more = {}) => ({ key, state, name: '', label: '', agent: '', behind: 0, visible: true, settings: {}, ...more });
const keys = (list) => list.map(({ key }) => key);

check('a display is called as it was named', titleOf(screen('k7m2', 'fresh', { name: 'Wall', label: 'TV' })), 'Wall');
check('else as it calls itself, else by what it is', [titleOf(screen('k7m2q9', 'fresh', { label: 'TV' })), titleOf(screen('k7m2q9', 'fresh', { agent: 'Mozilla/5.0 (iPad; CPU OS 15_0 like Mac OS X)' }))], ['TV', 'iPad k7m2']);
check('what it runs on', ['(Linux; Android 13; Pixel)', '(Windows NT 10.0)', '(X11; Linux x86_64)', 'curl'].map(machine), ['Android', 'Windows', 'Linux', 'Screen']);
check('how it stands', [standing(screen('a')), standing(screen('a', 'behind', { behind: 1 })), standing(screen('a', 'behind', { behind: 3 })), standing(screen('a', 'lost')),
  standing(screen('a', 'fresh', { visible: false }))], ['fresh', '1 change behind', '3 changes behind', 'lost', 'in the background']);

const slow = screen('a', 'behind', { behind: 2 });
const since = behindSince(new Map(), [slow, screen('b')], 1_000);
check('since when it is behind is kept as long as it is', [[...behindSince(since, [slow], 9_000)], [...behindSince(since, [screen('a')], 9_000)]], [[['a', 1_000]], []]);
check('a change is given time to be drawn', [troubles([slow], since, 1_000), keys(troubles([slow], since, 1_000 + PATIENT_MS))], [[], ['a']]);
check('all fresh is quiet', alarmed(troubles([screen('a'), screen('b')], new Map(), 0)), '');
check('who comes and goes is nobody\'s concern, but for those with a name', keys(troubles([screen('a', 'gone'), screen('b', 'gone', { name: 'TV' })], new Map(), 0)), ['b']);
const bad = troubles([slow, screen('b', 'gone', { name: 'TV' }), screen('c', 'lost', { name: 'Wall' })], since, 9_000);
check('the worst comes first', keys(bad), ['c', 'b', 'a']);
check('one is named, several are counted', [alarmed(bad.slice(0, 1)), alarmed(bad.slice(2).map((one) => ({ ...one, name: 'Left' }))), alarmed(bad)], ['Wall lost', 'Left 2 behind', '1 lost, 1 gone, 1 behind']);
check('an inch by the diagonal', [pixelsPerInch(1920, 1080, 40), pixelsPerInch(NaN, 1080, 40), pixelsPerInch(1920, 1080, 0)], [55.1, NaN, NaN]);
