import { check } from './check.js';
import { framesOf, isSame, labelled, moved, sized } from '/static/charon/lib/frames.js';
import { pointIn, unturned } from '/static/charon/lib/turned.js';

const frame = { deck_id: 'commons', x: 1, y: 2, width: 32, height: 18 };
const wall = { key: 'a', name: 'Wall', connected: true, state: 'fresh', width: 1920, height: 1080, settings: {}, frame };
const phone = { ...wall, key: 'b', name: 'Phone', width: 390, height: 844 };
const keys = (screens, deck = 'commons', chosen = '') => framesOf(screens, deck, chosen).map(({ key }) => key);

check('what a screen sees is a frame', framesOf([wall], 'commons', ''),
  [{ key: 'a', title: 'Wall', frame: { x: 1, y: 2, width: 32, height: 18 }, sizable: true, own: false, chosen: false }]);
check('a phone in a hand is nobody\'s to lead', keys([wall, phone]), ['a']);
check('but for one that is set or asked for', [keys([{ ...phone, settings: { frame } }]), keys([{ ...phone, settings: { pin: 'MAP' } }]), keys([phone], 'commons', 'b')], [['b'], ['b'], ['b']]);
check('who is not there sees nothing', keys([{ ...wall, connected: false }, { ...wall, state: 'lost' }, { ...wall, state: 'gone' }, { ...wall, frame: undefined }]), []);
check('who sees another deck does not see this one', keys([wall], 'hold'), []);
check('squares of an inch have one size', framesOf([{ ...wall, settings: { pixels_per_cell: 96 } }], 'commons', '')[0].sizable, false);
check('a frame of its own is told from others', framesOf([{ ...wall, settings: { frame } }], 'commons', 'a').map(({ own, chosen }) => [own, chosen]), [[true, true]]);
check('a long name ends early', framesOf([{ ...wall, name: 'x'.repeat(60) }], 'commons', '')[0].title.length, 24);

const box = { x: 0, y: 0, width: 16, height: 9 };
check('a frame is moved', moved(box, 1.26, -2), { x: 1.3, y: -2, width: 16, height: 9 });
check('no frame is moved out of the world', moved(box, 1e9, -1e9), { x: 1e5, y: -1e5, width: 16, height: 9 });
check('a frame keeps its shape', [sized(box, 16, 9), sized(box, 0, 9).width / sized(box, 0, 9).height > 1.75], [{ x: 0, y: 0, width: 32, height: 18 }, true]);
check('no frame becomes nothing', sized(box, -16, -9), { x: 0, y: 0, width: 3.6, height: 2 });
check('no frame becomes the world', sized(box, 1e9, 0).width, 10_000);
check('two frames are the same', [isSame(box, { ...box }), isSame(box, { ...box, x: 1 })], [true, false]);

const look = { seen: { x: 0, y: 0, width: 40, height: 20 }, px: 0.02, target: 26 };
const three = labelled(framesOf([wall, { ...wall, key: 'c', name: 'Left' }, { ...wall, key: 'd', name: 'Far', frame: { ...frame, x: -50, y: -50, width: 400, height: 400 } }], 'commons', ''), look);
const meet = (one, other) => one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;
check('no label lies on another', three.some(({ label }, place) => three.slice(place + 1).some((other) => meet(label, other.label))), false);
check('a label is seen where the corner is not', [three[2].label.x, three[2].label.y], [0, 0]);

const size = { width: 200, height: 100 };
check('a point of what is turned is where it is when it is not', [0, 90, 180, 270].map((turn) => unturned({ x: 30, y: 10 }, size, turn)),
  [{ x: 30, y: 10 }, { x: 10, y: 170 }, { x: 170, y: 90 }, { x: 90, y: 30 }]);
const turnedMap = { getBoundingClientRect: () => ({ left: 100, top: 50, ...size }), closest: () => ({ getAttribute: () => '90' }) };
check('a pointer is where it is on an element that is turned', pointIn(turnedMap, { clientX: 130, clientY: 60 }), { x: 10, y: 170 });
check('and on one that is not', pointIn({ ...turnedMap, closest: () => null }, { clientX: 130, clientY: 60 }), { x: 30, y: 10 });
