import { check } from './check.js';
import { ACCEPTED, fileOf, nameFor, refusalOf } from '/static/charon/lib/upload.js';
import { clockText, clockWords, isOver, isUrgent, secondsAt, secondsIn, standsAt, untilNext } from '/static/charon/lib/clock.js';
import { base64url, displayId } from '/static/charon/lib/display-id.js';
import { handed, lyingOn, titleOf } from '/static/charon/lib/handed.js';
import { handleOf, sha256 } from '/static/charon/lib/handle.js';
import { Sightings } from '/static/charon/lib/seen.js';
import { chooseView, pinned } from '/static/charon/display/choose-view.js';

const noon = Date.parse('2026-11-30T12:00:00.000Z');
const down = { kind: 'countdown', running: true, ends_at: '2026-11-30T12:01:30.500Z' };
check('a countdown shows what is left', standsAt(down, noon), 90_500);
check('a countdown is read up, so that zero is the end', [secondsAt(down, noon), secondsAt(down, noon + 90_400), secondsAt(down, noon + 90_500)], [91, 1, 0]);
check('a countdown never shows less than nothing', secondsAt(down, noon + 500_000), 0);
check('a clock that stands shows what it stood at', secondsAt({ kind: 'countdown', running: false, remaining: 12.25 }, noon), 13);
const up = { kind: 'countup', running: true, started_at: '2026-11-30T11:59:00.250Z' };
check('what counts up shows what has gone by', [secondsAt(up, noon), secondsAt(up, noon + 250)], [59, 60]);
check('a clock without a time is at zero', secondsAt({ kind: 'countdown', running: true, ends_at: 'soon' }, noon), 0);
check('a clock is drawn again when it is read differently', [untilNext(down, noon), untilNext(up, noon)], [500, 250]);
check('a clock that stands is not drawn again', [untilNext({ kind: 'countdown', running: false, remaining: 5 }, noon), untilNext(down, noon + 500_000),
  untilNext({ kind: 'segments', running: false, segments: 4, filled: 1 }, noon)], [0, 0, 0]);
check('minutes and seconds, and hours where there are some', [0, 61, 3_599, 3_600, 359_999].map(clockText), ['00:00', '01:01', '59:59', '1:00:00', '99:59:59']);
check('a clock in words', [0, 1, 62, 3_661].map(clockWords), ['zero', '1 second', '1 minute 2 seconds', '1 hour 1 minute']);
check('the last minute is urgent, if it runs', [isUrgent(down, 60), isUrgent(down, 61), isUrgent({ ...down, running: false }, 5), isUrgent(up, 5)], [true, false, false, false]);
check('an alarm is urgent all the time', isUrgent({ ...down, style: 'alarm' }, 5_000), true);
check('a time is written as one says it', ['10', '1:30', '1:00:05', '90s', ' 5 m '].map(secondsIn), [600, 90, 3_605, 90, 300]);
check('what is no time is none', ['', 'soon', '0', '1:75', '100:00:00', '-3'].map(secondsIn), [NaN, NaN, NaN, NaN, NaN, NaN]);
check('a clock is over at zero, or when it is full', [isOver(down, 0), isOver(down, 1), isOver({ kind: 'segments', segments: 4, filled: 4 }, 0),
  isOver({ kind: 'segments', segments: 4, filled: 3 }, 0)], [true, false, true, false]);

const letter = { id: 'a', title: 'A letter', markdown: 'Help', layout: 'card' };
const plan = { id: 'b', title: '', image: 'campaign/handouts/plan.png', layout: 'beside' };
const now = (...handouts) => [{ handouts, own: false }, { handouts: [], own: false }];
const first = handed([], now(letter), 0);
check('what is handed out is remembered', first.map(({ handout, there, since }) => [handout.id, there, since]), [['a', true, 0]]);
check('as long as nothing is different, it is the very same', handed(first, now({ ...letter }), 5) === first, true);
const both = handed(first, now(letter, plan), 20_000);
check('what comes next comes last', both.map(({ handout }) => handout.id), ['a', 'b']);
check('of each kind the newest lies on the screen', lyingOn(both, new Set()).map(({ handout }) => handout.id), ['b', 'a']);
check('what was closed here does not', lyingOn(both, new Set([both[1].key])).map(({ handout }) => handout.id), ['a']);
const taken = handed(both, now(plan), 21_000);
check('what was taken back is there for later', taken.map(({ handout, there }) => [handout.id, there]), [['a', false], ['b', true]]);
check('what is not handed out any more does not lie on the screen', lyingOn(taken, new Set()).map(({ handout }) => handout.id), ['b']);
check('what was taken back at once was a mistake', handed(both, now(letter), 21_000).map(({ handout }) => handout.id), ['a']);
check('another text under the same id is another handout', handed(both, now({ ...letter, markdown: 'Too late' }, plan), 21_000)
  .map(({ handout, there }) => [handout.markdown ?? '', there]), [['Help', false], ['', true], ['Too late', true]]);
check('what is handed out again is open again, and last', handed(taken, now(plan, letter), 22_000).map(({ handout, there }) => [handout.id, there]),
  [['b', true], ['a', true]]);
check('what is given to one display is told apart', handed(first, [{ handouts: [letter], own: true }], 20_000).map(({ own, there }) => [own, there]),
  [[false, false], [true, true]]);
check('an evening has an end', handed([], now(...Array.from({ length: 40 }, (_, id) => ({ ...letter, id: String(id) }))), 0).length, 24);
check('a handout without a title has a name', [titleOf(letter), titleOf(plan), titleOf({ title: '' })], ['A letter', 'Picture', 'Note']);

check('an id has 128 bits, as base64url', /^[A-Za-z0-9_-]{22}$/.test(displayId()), true);
check('it is kept', displayId() === displayId(), true);
check('base64url has no signs that addresses have a use for', base64url(new Uint8Array([251, 255, 254, 255])), '-__-_w');

check('SHA-256 is what it is elsewhere', sha256('abc').map((word) => word.toString(16).padStart(8, '0')).join(''), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
check('a display knows what it is called by', handleOf('AAAAAAAAAAAAAAAAAAAAAA'), 'h9dxpk61a5j1');

const said = [];
let hidden = false;
const sightings = new Sightings({ say: (revision) => said.push(revision), hidden: () => hidden });
sightings.shows(4);
await new Promise((resolve) => { setTimeout(resolve, 30); });
check('nothing is said before somebody wants to know', said, []);
sightings.begin();
await new Promise((resolve) => { setTimeout(resolve, 30); });
check('then what is shown is said at once', said, [4]);
sightings.shows(5);
sightings.shows(6);
await new Promise((resolve) => { setTimeout(resolve, 300); });
check('what comes within a second waits', said, [4]);
await new Promise((resolve) => { setTimeout(resolve, 900); });
check('the newest of it is said then', said, [4, 6]);

const crowd = [];
const oneOfMany = new Sightings({ say: async (revision) => crowd.push(revision) && 3, hidden: () => false });
oneOfMany.begin();
oneOfMany.shows(1);
await new Promise((resolve) => { setTimeout(resolve, 30); });
oneOfMany.shows(2);
await new Promise((resolve) => { setTimeout(resolve, 1_300); });
check('among very many it is said as seldom as the server says', crowd, [1]);

const encounter = chooseView('ENCOUNTER');
check('a display that is not pinned follows', [pinned('', encounter), pinned('constructor', encounter), pinned('NOWHERE', encounter)], [undefined, undefined, undefined]);
check('a pinned one holds a tab', [pinned('STATUS', encounter).tab, pinned('CREW', encounter).tab, pinned('LOGS', encounter).tab], ['status', 'personnel', 'logs']);
check('the map is where the party is', [pinned('MAP', encounter).name, pinned('MAP', chooseView('STANDBY')).name], ['encounter', 'bridge']);
check('turns can be all that is seen', pinned('ORDER', encounter).name, 'order');

const file = (name, type = 'image/png', size = 1) => ({ name, type, size });
check('a picture keeps its name', nameFor(file('chart.PNG'), 1), 'chart.png');
check('what no name can have is left out', nameFor(file('Über die Tür (2).jpeg', 'image/jpeg'), 1), 'Uber-die-Tur-2.jpeg');
check('the ending is that of what it is', [nameFor(file('photo.heic', 'image/jpeg'), 1), nameFor(file('a.png.exe'), 1)], ['photo.jpg', 'a-png.png']);
check('what is left of a name may be nothing', nameFor(file('...'), 3), 'picture-3.png');
check('only pictures are uploaded', [refusalOf(file('a.png')), refusalOf(file('a.pdf', 'application/pdf')) !== '', refusalOf(file('a.png', 'image/png', 2 ** 25)) !== ''], ['', true, true]);
check('what is chosen is what can be uploaded', ACCEPTED.split(',').every((type) => refusalOf(file('a', type)) === ''), true);
check('nothing dropped is no file', [fileOf(null), fileOf({ files: [] })], [undefined, undefined]);
