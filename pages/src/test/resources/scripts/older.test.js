import { check } from './check.js';
import { isLaidOut, last, lastLike, owns } from '/static/charon/lib/older.js';

check('a member is owned', owns({ a: undefined }, 'a'), true);
check('what comes from elsewhere is not', owns({}, 'toString'), false);
check('an object may have no prototype', owns(Object.create(null, { a: { value: 1 } }), 'a'), true);
check('the last entry', last([1, 2, 3]), 3);
check('nothing is last in nothing', last([]), undefined);
check('the last that is like this', lastLike([1, 2, 3, 4, 5], (entry) => entry % 2 === 0), 4);
check('none is like this', lastLike([1, 3], (entry) => entry % 2 === 0), undefined);

const outer = document.body.appendChild(document.createElement('div'));
const inner = outer.appendChild(document.createElement('button'));
check('what is on the page is laid out', isLaidOut(inner), true);
outer.style.display = 'none';
check('what is in something that is not, is not', isLaidOut(inner), false);
outer.remove();
check('what is nowhere is not', isLaidOut(inner), false);
