import { check } from './check.js';
import { Attempt, PRIORITIES, bodyOf, namesIn, sentTo, withName } from '/static/charon/lib/broadcast.js';
import { channelName, listChannels } from '/static/charon/lib/channels.js';
import { awaitsAnswer, channelPath, newAnswers, withSaid } from '/static/charon/lib/conversation.js';
import { sentAt, standing, titleOf, withNews } from '/static/charon/lib/inbox.js';
import { alarmsOn, enqueue, newestId, priorityOf, seen, staysFor } from '/static/charon/lib/notices.js';

const question = { message_id: 'q', role: 'user', content: '?' };
const answer = { message_id: 'a', role: 'charon', content: '!' };
check('a question awaits its answer', awaitsAnswer([answer, question]), true);
check('an answer awaits nothing', awaitsAnswer([question, answer]), false);
check('silence awaits nothing', awaitsAnswer([]), false);
check('answers that were not there are new', newAnswers([question], [question, answer]), ['a']);
check('questions are no news', newAnswers([], [question]), []);
check('what was said is added once', withSaid(withSaid([answer], question), question), [answer, question]);
check('a channel may be called anything', channelPath('a/b c', 'submit'), '/api/charon/a%2Fb%20c/submit/');

const channel = (name, count = 1) => ({ channel: name, message_count: count, unread_count: 0, last_message: null });
const names = (list) => list.map((each) => each.channel);
check('the channel on the screen comes first', names(listChannels([channel('x'), channel('story')], 'story', 'story')), ['story', 'x', 'bridge']);
check('every display listens to two', names(listChannels([], 'story', 'story')), ['story', 'bridge']);
check('a channel that is read is listed, used or not', names(listChannels([], 'story', 'lab')), ['story', 'bridge', 'lab']);
check('unused ones are not', names(listChannels([channel('old', 0)], 'story', 'story')), ['story', 'bridge']);
check('a channel is called as people do', channelName('encounter-wick-station'), 'wick station');

const draft = { content: ' Air! ', sender: ' ', priority: 'HIGH', recipients: [] };
check('what is empty is not sent', bodyOf(draft), { content: 'Air!', priority: 'HIGH' });
check('what is not empty is', bodyOf({ ...draft, sender: ' Port ', recipients: ['bo'] }),
  { content: 'Air!', priority: 'HIGH', sender: 'Port', recipients: ['bo'] });
check('names in a line are each counted once', namesIn(' bo, al ,,bo '), ['bo', 'al']);
check('no names are none', namesIn(' , '), []);
check('a name is added once', withName(['bo'], 'bo', true), ['bo']);
check('a name is taken away', withName(['bo', 'al'], 'bo', false), ['al']);
check('no recipients are everybody', sentTo({}), 'everybody');
check('recipients are named', sentTo({ recipients: ['bo', 'al'] }), 'bo, al');
check('priorities are listed from calm to alarm', PRIORITIES, ['LOW', 'NORMAL', 'HIGH', 'CRITICAL']);

const message = (id, priority = 'NORMAL') => ({ id, priority });
const ids = (list) => list.map(({ id }) => id);
check('an unknown priority is a normal one', [priorityOf(message(1, 'ODD')), priorityOf(message(1, 'toString'))], ['NORMAL', 'NORMAL']);
check('what is more urgent stays longer', PRIORITIES.map((priority) => staysFor(message(1, priority))).every((ms, place, all) => !place || ms > all[place - 1]), true);
check('news come last', ids(enqueue([message(1)], [message(3), message(2)])), [1, 2, 3]);
const many = Array.from({ length: 20 }, (_, place) => message(20 - place));
check('old ones give way', ids(enqueue([], many)), [9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]);
check('an alarm does not give way', ids(enqueue([message(0, 'CRITICAL')], many)), [0, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]);
check('twelve alarms leave no room', ids(enqueue([message(0)], Array.from({ length: 12 }, (_, id) => message(id + 1, 'CRITICAL')))).includes(0), false);
check('one alarm and three others are seen', [seen(enqueue([], [message(9, 'CRITICAL'), message(8, 'CRITICAL'), ...many])).alarm.id, ids(seen(enqueue([], many)).others)],
  [8, [9, 10, 11]]);
check('nothing is seen of nothing', seen([]), { alarm: undefined, others: [] });
check('the newest id is the largest', [newestId(5, [message(3), message(9)]), newestId(5, [])], [9, 5]);

const list = [message(2), message(1)];
check('new messages come on top', ids(withNews(list, [message(3), message(2)])), [3, 2, 1]);
check('no news leave the very same list', withNews(list, [message(2)]) === list, true);
check('what was withdrawn is gone', ids(standing([message(3), message(2), message(1)], [2, 9])), [3, 1]);
check('nothing withdrawn leaves the very same list', standing(list, undefined) === list && standing(list, [99]) === list, true);
const alarms = [{ ...message(3), priority: 'CRITICAL' }, message(2), { ...message(1), priority: 'CRITICAL' }];
const sentSeconds = (/** @type {{ id: number }} */ { id }) => id * 1_000;
check('alarms are shown one after the other', alarmsOn(alarms, sentSeconds, 3_000).map(({ message: { id }, ends }) => [id, ends]), [[1, 31_000], [3, 61_000]]);
check('an alarm goes by itself', alarmsOn(alarms, sentSeconds, 31_000).map(({ message: { id } }) => id), [3]);
check('a long list loses its end', withNews(Array.from({ length: 200 }, (_, place) => message(200 - place)), [message(201)]).length, 200);
check('the server writes UTC', sentAt('2201-03-01 10:20:30').toISOString(), '2201-03-01T10:20:30.000Z');
check('the title counts what nobody has seen', [titleOf(0), titleOf(3)], ['Messages · Charon', '(3) Messages · Charon']);

const attempt = new Attempt();
const key = attempt.keyOf({ content: 'Air!' });
check('a key can be sent', /^[0-9a-f]{32}$/.test(key), true);
check('what is sent once more has the key that it had', attempt.keyOf({ content: 'Air!' }) === key, true);
check('something else has another', attempt.keyOf({ content: 'Fire!' }) === key, false);
const late = attempt.keyOf({ content: 'Fire!' });
attempt.done();
check('what is said again on purpose has another, too', attempt.keyOf({ content: 'Fire!' }) === late, false);
