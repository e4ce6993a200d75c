import { check } from './check.js';
import { idOf, isLed, Pick, scrolled, topAt } from '/static/charon/lib/led.js';

check('a wall is led', isLed({}, false), true);
check('what is in a hand is its own', isLed({}, true), false);
check('what is in a hand and holds something is led', isLed({ pin: 'LOGS' }, true), true);
check('a wall that nothing is known of yet is led', isLed(undefined, false), true);

const things = [{ key: '0-a', slug: 'lantern', name: 'Lantern' }, { key: '1-b', slug: '', name: 'Smoke' }];
check('things are called by their slugs, else by their names', things.map(idOf), ['lantern', 'Smoke']);

const pick = new Pick();
const led = { selected: 'Smoke' };
check('a chart that is not there yet waits', pick.key(led, undefined), undefined);
check('then it selects what is led to', pick.key(led, things), '1-b');
check('who selects something else stays there', pick.key(led, things), undefined);
check('until there is another lead', pick.key({ selected: 'lantern' }, things), '0-a');
check('what is not on the chart is nothing', pick.key({ selected: 'far' }, things), '');
check('a lead to something else selects nothing', pick.key({ tab: 'LOGS' }, things), undefined);
check('no lead selects nothing', pick.key(undefined, things), undefined);

check('half is half', scrolled({ scrollTop: 50, scrollHeight: 300, clientHeight: 200 }), 0.5);
check('what fits is at its beginning', scrolled({ scrollTop: 0, scrollHeight: 200, clientHeight: 200 }), 0);
check('no further than the end', scrolled({ scrollTop: 102, scrollHeight: 300, clientHeight: 200 }), 1);
check('half of what there is to scroll', topAt({ scrollHeight: 301, clientHeight: 200 }, 0.5), 51);
check('what fits stays', topAt({ scrollHeight: 100, clientHeight: 200 }, 1), 0);
