import { check } from './check.js';
import { accessLevel, stamp, threads } from '/static/charon/lib/mail.js';

const mail = (message_id, folder, more) => ({ message_id, folder, ...more });
const terminal = {
  inbox: [mail('1', 'inbox', { timestamp: '1', conversation_id: 'c', read: false }), mail('2', 'inbox', { timestamp: '2' }),
    mail('4', 'inbox', { timestamp: '4', conversation_id: 'c' })],
  sent: [mail('3', 'sent', { timestamp: '3', conversation_id: 'c' }), mail('5', 'sent', { timestamp: '5' })],
};
const shape = (list) => list.map(({ mails }) => mails.map(({ message_id: id }) => id));

check('a conversation is one entry, its newest message first', shape(threads(terminal, 'inbox')), [['4', '3', '1'], ['2']]);
check('what was sent begins with what was sent', shape(threads(terminal, 'sent')), [['5'], ['3', '4', '1']]);
check('a conversation with something unread is unread', threads(terminal, 'inbox').map(({ unread }) => unread), [true, false]);
check('what was sent is never unread', threads(terminal, 'sent').some(({ unread }) => unread), false);
check('a note to oneself is listed once', shape(threads({ inbox: [mail('n', 'inbox', { conversation_id: 'c' })], sent: [mail('n', 'sent', { conversation_id: 'c' })] }, 'inbox')), [['n']]);
check('a terminal without folders has no mail', [threads({}, 'inbox'), threads({ inbox: 'x' }, 'inbox')], [[], []]);

for (const [given, wanted] of [['2201-03-01T10:20:30Z', '2201-03-01 10:20'], ['2201-03-01 10:20', '2201-03-01 10:20'], ['2201-03-01', '2201-03-01'],
  ['day 12', 'day 12'], [undefined, ''], [5, '']]) {
  check(`the time ${given} reads ${wanted}`, stamp(given), wanted);
}
for (const [given, wanted] of [['restricted', 'RESTRICTED'], ['', 'PUBLIC'], [undefined, 'PUBLIC'], [' ', 'PUBLIC'], [3, '3']]) {
  check(`the access level ${given} is ${wanted}`, accessLevel(given), wanted);
}
