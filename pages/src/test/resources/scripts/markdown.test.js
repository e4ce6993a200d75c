import { check } from './check.js';
import { parseMarkdown } from '/static/charon/lib/markdown.js';
import { parseInline } from '/static/charon/lib/markdown-inline.js';
import { piecesOf, plain, safeAddress } from '/static/charon/lib/markdown-pieces.js';

const text = (value) => ({ type: 'text', text: value });
const paragraph = (...parts) => ({ type: 'paragraph', parts });

check('lines that belong together are a paragraph', parseMarkdown('a\nb\n\nc'), [paragraph(text('a\nb')), paragraph(text('c'))]);
check('a heading has its level', parseMarkdown('### Recap ###'), [{ type: 'heading', level: 3, parts: [text('Recap')] }]);
check('a sign that belongs to a word of a heading stays', parseMarkdown('# In C#')[0].parts, [text('In C#')]);
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
check('three stars are two and one', parseInline('***a***'), [{ type: 'strong', parts: [{ type: 'em', parts: [text('a')] }] }]);
check('two stars inside of one', parseInline('*a **b** c*'), [{ type: 'em', parts: [text('a '), { type: 'strong', parts: [text('b')] }, text(' c')] }]);
check('a mark that is not closed is text', parseInline('**a *b*'), [text('**a '), { type: 'em', parts: [text('b')] }]);
check('marks do not reach out of a link', parseInline('*[a*](#b)'), [text('*'), { type: 'link', address: '#b', parts: [text('a*')] }]);
check('a link may hold marks and be marked', parseInline('**[_a_](#b)**'), [{ type: 'strong', parts: [
  { type: 'link', address: '#b', parts: [{ type: 'em', parts: [text('a')] }] }] }]);
check('a link holds no other', parseInline('[[a](#b) c](#d)'), [text('['), { type: 'link', address: '#b', parts: [text('a')] }, text(' c](#d)')]);
check('brackets are brackets', parseInline('[a] [b](c'), [text('[a] [b](c')]);
check('a picture is shown as a link', parseInline('![a](#b "c")'), [{ type: 'link', address: '#b', parts: [text('a')] }]);
check('code ends where as many signs are', parseInline('``a`b`` `c'), [{ type: 'code', text: 'a`b' }, text(' `c')]);
check('an underscore after a letter of any script is part of a word', parseInline('ä_b_'), [text('ä_b_')]);
check('marks deep inside each other are text', JSON.stringify(parseInline('*a _b '.repeat(50) + 'c' + '_*'.repeat(50))).match(/"em"/g)?.length, 8);

check('signs are pieces with what is beside them', piecesOf('a*'), [{ is: 'part', part: plain('a') }, { is: 'run', text: '*', before: 'a', after: '' }]);

const nasty = ['[a](', '[', '[[', '![', '[[a', '](', '[](', '[a](<', '[a](b "', '**', '*a ', '**a ', '_a ', '__a', 'a_', '*_', '*[', '~~a ', '`', '`a', '`` ` ', '>',
  '> ', '- ', '> - ', '1. ', '-\n', '>\n', '<', '<http://', '\\', ' ', '\t', ' \n', '\n', '#', '# ', '# #', '-', '- - ', '- - x', '=', '|', '|-', '|-\n', '| - ', '\n|-|', '```\n',
  '    a\n', '- a\n', '- a\n\n', 'a**b', '!', ']', ')', 'a](b)'];
/** How long 64 KiB may take. What grows with the square of its length takes seconds, with the cube hours. */
const BOUND_MS = 2000;
/** Another process may be in the way once. @param {string} source */
const isReadAtOnce = (source) => [1, 2, 3].some(() => {
  const start = performance.now();
  parseMarkdown(source);
  return performance.now() - start < BOUND_MS;
});
for (const pattern of nasty) {
  for (const [before, after] of [['', ''], ['# ', ' x'], ['> - [', '](b)']]) {
    const source = before + pattern.repeat(Math.ceil(65536 / pattern.length)) + after;
    check(`64 KiB of ${JSON.stringify(pattern)} between ${JSON.stringify(before)} and ${JSON.stringify(after)} are read at once`, isReadAtOnce(source), true);
  }
}
let runs = '';
let steps = '';
for (let i = 1; i < 360; i += 1) {
  runs += `${'`'.repeat(i)}a`;
  steps += `${' '.repeat(i)}- a\n`;
}
check('runs of code signs, each longer, are read at once', isReadAtOnce(runs), true);
check('a list that goes ever deeper is read at once', isReadAtOnce(steps), true);

for (const [given, wanted] of [['https://x', 'https://x'], ['HTTP://x', 'HTTP://x'], ['#a', '#a'], ['javascript:x', ''], ['data:text/html,x', ''],
  ['//x', ''], [' https://x', ''], ['', '']]) {
  check(`the address ${given} may be followed: ${wanted !== ''}`, safeAddress(given), wanted);
}
