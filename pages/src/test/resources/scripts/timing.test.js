import { check } from './check.js';
import { memo } from '/static/charon/lib/memo.js';
import { delay } from '/static/charon/lib/retry.js';
import { atMostEvery } from '/static/charon/lib/throttle.js';
import { duration, typedLength } from '/static/charon/lib/typing.js';

check('the first attempt comes soon', [delay(1, 0), delay(1, 1)], [200, 400]);
check('later ones come later', [delay(2, 0), delay(3, 0), delay(4, 0)].map(Math.round), [340, 578, 983]);
check('no attempt is later than six seconds', delay(1000, 1), 6_000);
check('not all come at the same time', delay(5, 0.2) === delay(5, 0.8), false);

let done = 0;
const act = atMostEvery(30, () => { done += 1; });
act();
check('the first call acts at once', done, 1);
act();
act();
check('calls that come too early wait', done, 1);
await new Promise((resolve) => { setTimeout(resolve, 60); });
check('they are made up for, once for all', done, 2);
await new Promise((resolve) => { setTimeout(resolve, 60); });
act();
check('after a rest, a call acts at once', done, 3);

check('a short text takes as long as its letters', duration('x'.repeat(45)), 1000);
check('no text takes longer than nine seconds', duration('x'.repeat(100_000)), 9000);
check('nothing takes no time', [duration(''), typedLength('', 0)], [0, 0]);
check('in half the time half of it is there', typedLength('x'.repeat(90), 1000), 45);
check('at the end all of it is there', typedLength('abc', 10_000), 3);
check('before the beginning nothing is', typedLength('abc', -5), 0);
const pair = 'a😀b';
check('no sign is ever cut in two', Array.from({ length: 100 }, (_, ms) => typedLength(pair, ms)).includes(2), false);
const family = '👩‍🚀x';
check('joined signs come together', new Set(Array.from({ length: 200 }, (_, ms) => typedLength(family, ms))), new Set([0, 5, 6]));
check('an accent comes with its letter', Array.from({ length: 60 }, (_, ms) => typedLength('e\u0301x', ms)).includes(1), false);

let made = 0;
const add = memo((a, b) => { made += 1; return [a + b]; });
check('the same question has the very same answer', add(1, 2) === add(1, 2), true);
check('it is answered once', made, 1);
check('another question is answered anew', add(1, 3), [4]);
check('fewer words are another question', memo((...all) => all.length)(undefined), 1);
