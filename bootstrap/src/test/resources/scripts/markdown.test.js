import { check } from './check.js';
import { parseInline, parseMarkdown, safeAddress } from '/static/charon/lib/markdown.js';

const text = (value) => ({ type: 'text', text: value });
const paragraph = (...parts) => ({ type: 'paragraph', parts });

check('lines that belong together are a paragraph', parseMarkdown('a\nb\n\nc'), [paragraph(text('a\nb')), paragraph(text('c'))]);
check('a heading has its level', parseMarkdown('### Recap ###'), [{ type: 'heading', level: 3, parts: [text('Recap')] }]);
check('seven signs are no heading', parseMarkdown('####### x')[0].type, 'paragraph');
check('three dashes are a rule', parseMarkdown('- - -'), [{ type: 'rule' }]);
check('a quote may hold other blocks', parseMarkdown('> # a\n> b'), [
  { type: 'quote', blocks: [{ type: 'heading', level: 1, parts: [text('a')] }, paragraph(text('b'))] }]);
check('a list has its items', parseMarkdown('- a\n- b'), [
  { type: 'list', ordered: false, start: 1, items: [[paragraph(text('a'))], [paragraph(text('b'))]] }]);
check('a numbered list begins where it says', parseMarkdown('7. a\n8. b')[0].start, 7);
check('a list inside a list is part of its item', parseMarkdown('- a\n  - b')[0].items[0][1].type, 'list');
check('a fence keeps everything as it is', parseMarkdown('```js\n# *a*\n```\nb'), [{ type: 'code', text: '# *a*' }, paragraph(text('b'))]);
check('a fence that never ends ends with the file', parseMarkdown('~~~\na'), [{ type: 'code', text: 'a' }]);
check('a table has a head and rows', parseMarkdown('|a|b|\n|-|-|\n|1|2|'), [
  { type: 'table', head: [[text('a')], [text('b')]], rows: [[[text('1')], [text('2')]]] }]);
check('other line ends are line ends', parseMarkdown('a\r\n\r\nb\rc').length, 2);
check('nothing is nothing', [parseMarkdown(''), parseMarkdown('\n \n')], [[], []]);
check('a thousand quotes inside each other end somewhere', parseMarkdown('>'.repeat(1000))[0].type, 'quote');

check('stars mark', parseInline('**a** *b* ~~c~~'), [{ type: 'strong', parts: [text('a')] }, text(' '),
  { type: 'em', parts: [text('b')] }, text(' '), { type: 'del', parts: [text('c')] }]);
check('marks go inside each other', parseInline('**a _b_**'), [{ type: 'strong', parts: [text('a '), { type: 'em', parts: [text('b')] }] }]);
check('an underscore inside a word is part of it', parseInline('snake_case_name'), [text('snake_case_name')]);
check('a star alone is a star', parseInline('2 * 3 * 4'), [text('2 * 3 * 4')]);
check('code keeps its signs', parseInline('`**a**`'), [{ type: 'code', text: '**a**' }]);
check('a backslash takes a sign its meaning', parseInline('\\*a\\*').map((part) => part.text).join(''), '*a*');
check('two blanks at the end break the line', parseInline('a  \nb'), [text('a'), { type: 'break' }, text('b')]);
check('a link has its address', parseInline('[a](https://x.test/)'), [{ type: 'link', address: 'https://x.test/', parts: [text('a')] }]);
check('a link to a script goes nowhere', parseInline('[a](javascript:alert(1))')[0].address, '');
check('a bare address is a link', parseInline('<https://x.test>')[0].type, 'link');
check('a link to a note is its name', parseInline('[[note|Name]]'), [text('Name')]);
check('tags are text', parseInline('<img src=x onerror=alert(1)>'), [text('<img src=x onerror=alert(1)>')]);

for (const [given, wanted] of [['https://x', 'https://x'], ['HTTP://x', 'HTTP://x'], ['#a', '#a'], ['javascript:x', ''], ['data:text/html,x', ''],
  ['//x', ''], [' https://x', ''], ['', '']]) {
  check(`the address ${given} may be followed: ${wanted !== ''}`, safeAddress(given), wanted);
}
