import { check } from './check.js';
import { enqueue, isUrgent, seen } from '/static/charon/lib/notices.js';
import { fromText, toText, unread, withPrivate } from '/static/charon/lib/private-mail.js';

const all = (id) => ({ id, priority: 'NORMAL' });
const own = (id, priority = 'NORMAL') => ({ id, priority, private: true });
const ids = (list) => list.map(({ id }) => id);

const mail = withPrivate([], [own(4), all(3), own(2), all(1)]);
check('only what is for one player is kept', ids(mail), [4, 2]);
check('what is new comes on top, once', ids(withPrivate(mail, [own(6), all(5), own(4)])), [6, 4, 2]);
check('no news leave the very same list', withPrivate(mail, [all(7)]) === mail, true);
check('a long list loses its end', [withPrivate(mail, Array.from({ length: 60 }, (_, place) => own(100 - place))).length, withPrivate([], []).length], [50, 0]);

check('what nobody has read is counted', [unread(mail, new Set()), unread(mail, new Set([2, 9])), unread(mail, new Set([2, 4]))], [2, 1, 0]);
check('what was read is kept while it is there', toText(new Set([9, 2, 4]), mail), '2 4');
check('and found again', [...fromText('2 4')], [2, 4]);
check('nothing kept is nothing read, and no more is nonsense', [[...fromText('')], [...fromText('x 2 NaN -1')]], [[], [2]]);

const queue = enqueue([], [own(2, 'CRITICAL'), all(1)]);
check('what is for one crosses no screen, however urgent', [seen(queue).alarm, ids(seen(queue).others)], [undefined, [1, 2]]);
check('it interrupts all the same', ['LOW', 'NORMAL', 'HIGH', 'CRITICAL'].map((priority) => isUrgent(own(1, priority))), [false, false, true, true]);
