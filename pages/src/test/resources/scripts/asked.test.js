import { check } from './check.js';
import { Asked } from '/static/charon/lib/asked.js';

/** A server that answers when it is told to. */
const sent = [];
const server = (what) => () => new Promise((answer) => { sent.push({ what, answer }); });
const turn = () => new Promise((resolve) => { setTimeout(resolve); });
const asked = new Asked();

check('what nobody asked for is as it is', asked.of('rat', ['dead']), ['dead']);
const first = asked.wish('rat', ['wounded'], server('W'));
const second = asked.wish('rat', [...asked.of('rat', []), 'panicked'], server('P'));
await turn();
check('who asks for more starts from what was asked', asked.of('rat', []), ['wounded', 'panicked']);
check('the next question waits for the answer', sent.map(({ what }) => what), ['W']);
sent[0].answer({ ok: true });
check('an answer is handed on', await first, { ok: true });
await turn();
check('then the next one is sent', sent.map(({ what }) => what), ['W', 'P']);
asked.seen();
check('a view of before the answer takes nothing back', asked.of('rat', []), ['wounded', 'panicked']);
sent[1].answer({});
await second;
check('nor does an answer whose view is not here', asked.of('rat', []), ['wounded', 'panicked']);
asked.seen();
check('the view of after it is what counts', asked.of('rat', ['seen']), ['seen']);

const refused = asked.wish('rat', ['dead'], async () => undefined);
await refused;
check('what was refused is not waited for', asked.of('rat', []), []);
const fault = await asked.wish('rat', ['dead'], () => Promise.reject(new Error('fault'))).catch(({ message }) => message);
check('a fault is one of whoever asked', [fault, asked.of('rat', [])], ['fault', []]);
check('and stops nobody else', await asked.wish('rat', [], async () => 'on'), 'on');

const both = asked.wishAll([['rat', ['dead']], ['cat', ['stunned']]], server('B'));
await turn();
check('several are asked for by one question', [sent.at(-1).what, asked.of('rat', []), asked.of('cat', [])], ['B', ['dead'], ['stunned']]);
sent.at(-1).answer(undefined);
await both;
check('what is refused is refused for all of them', [asked.of('rat', []), asked.of('cat', [])], [[], []]);
