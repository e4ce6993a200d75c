import { check } from './check.js';
import { at, base, baseOf, behind, kept, ours } from '/static/charon/lib/place.js';

check('a page of the default table', baseOf('/gmconsole/'), '');
check('the start page', baseOf('/'), '');
check('a page of a table with a name', baseOf('/t/keynote/gmconsole/'), '/t/keynote');
check('its start page', baseOf('/t/keynote/'), '/t/keynote');
check('a name as short or as long as it can be', [baseOf('/t/1/'), baseOf(`/t/a${'-'.repeat(62)}/`).length], ['/t/1', 66]);
check('the default table by its name', baseOf('/t/default/terminal/'), '/t/default');
check('letters may be written otherwise', baseOf('/t/%6beynote/terminal/'), '/t/keynote');
for (const path of ['/t', '/t/', '/t/keynote', '/t//terminal/', '/t/Keynote/', '/t/-a/', '/t/a_b/', `/t/a${'-'.repeat(63)}/`, '/x/t/keynote/', '/t/%/']) {
  check(`is no table's: ${path}`, baseOf(path), '');
}

check('a path at a table', behind('/t/keynote', '/api/messages/?since=3'), '/t/keynote/api/messages/?since=3');
check('a path at the default table', behind('', '/api/messages/'), '/api/messages/');
check('the start page of a table', behind('/t/keynote', '/'), '/t/keynote/');
for (const address of ['', 'a.png', '//elsewhere.test/a', 'https://elsewhere.test/a', 'data:image/png;base64,', '#tools', '?mirror', '/t/other/terminal/']) {
  check(`is left alone: ${address}`, behind('/t/keynote', address), address);
}
check('to put it there twice is to put it there once', behind('/t/a', behind('/t/a', '/terminal/')), '/t/a/terminal/');

check('what tables keep has names of their own', kept('/t/a', 'desk') === kept('/t/b', 'desk'), false);
check('the default table calls it as it always did', kept('', 'desk'), 'desk');

check('this page is the default table\'s', [base, at('/terminal/'), ours('desk')], ['', '/terminal/', 'desk']);
history.replaceState(null, '', '/t/keynote/terminal/?mirror');
const there = await import('/static/charon/lib/place.js?keynote');
check('and there it is the other\'s', [there.base, there.at('/terminal/'), there.ours('desk')],
  ['/t/keynote', '/t/keynote/terminal/', 'desk /t/keynote']);
history.replaceState(null, '', '/');
