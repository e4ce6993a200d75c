import { check } from './check.js';
import { reuse } from '/static/charon/lib/share.js';

const before = { rooms: [{ id: 'a' }, { id: 'b' }], doors: { x: 'OPEN' }, name: 'Wick' };
const again = structuredClone(before);
check('what says the same is the very same', reuse(before, again) === before, true);

const changed = reuse(before, { ...structuredClone(before), doors: { x: 'CLOSED' } });
check('what has changed is another', changed === before, false);
check('its unchanged parts are the very same', [changed.rooms === before.rooms, changed.doors === before.doors], [true, false]);
check('it says what is new', changed.doors, { x: 'CLOSED' });

const longer = reuse(before.rooms, [{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
check('a longer list is another, of the old entries', [longer === before.rooms, longer[0] === before.rooms[0], longer.length], [false, true, 3]);
check('a shorter list is another', reuse(before.rooms, [{ id: 'a' }]), [{ id: 'a' }]);
check('another order is another', Object.keys(reuse({ a: 1, b: 2 }, { b: 2, a: 1 })), ['b', 'a']);
check('a member that went is gone', reuse({ a: 1, b: 2 }, { a: 1 }), { a: 1 });
check('a list is no object', reuse({ 0: 'a' }, ['a']), ['a']);
check('the first state is itself', reuse(undefined, { a: 1 }), { a: 1 });
check('null is nothing', reuse({ a: 1 }, null), null);
check('not a number is the same as itself', Object.is(reuse(NaN, NaN), NaN), true);
