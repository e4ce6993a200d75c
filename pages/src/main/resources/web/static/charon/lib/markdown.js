// @ts-check
// A small reader of Markdown. It makes a tree of plain objects; whoever shows it turns them into
// elements, so no text of a file is ever read as HTML. What it takes grows with the text's length and
// with nothing else: no pattern here begins or ends with what another part of it could match too.
import { parseInline } from './markdown-inline.js';

/** @typedef {{ type: 'text' | 'code', text: string }} Plain */
/** @typedef {{ type: 'strong' | 'em' | 'del', parts: Inline[] }} Marked */
/** @typedef {{ type: 'link', address: string, parts: Inline[] }} Link */
/** @typedef {{ type: 'break' }} Break */
/** @typedef {Plain | Marked | Link | Break} Inline */
/** @typedef {{ type: 'heading', level: number, parts: Inline[] }} Heading */
/** @typedef {{ type: 'paragraph', parts: Inline[] }} Paragraph */
/** @typedef {{ type: 'list', ordered: boolean, start: number, items: Block[][] }} List */
/** @typedef {{ type: 'quote', blocks: Block[] }} Quote */
/** @typedef {{ type: 'code', text: string }} Code */
/** @typedef {{ type: 'rule' }} Rule */
/** @typedef {{ type: 'table', head: Inline[][], rows: Inline[][][] }} Table */
/** @typedef {Heading | Paragraph | List | Quote | Code | Rule | Table} Block */

const FENCE = /^\s{0,3}(`{3,}|~{3,})/;
const HEADING = /^\s{0,3}(#{1,6})\s/;
const RULE = /^(?:-{3,}|\*{3,}|_{3,})$/;
const QUOTE = /^\s{0,3}>\s?/;
const ITEM = /^(\s{0,3})([-*+]|\d{1,9}[.)])(\s+)/;
const TABLE_CELL = /^:?-+:?$/;
/** Quotes and lists inside each other deeper than this are read as plain text. */
const DEEPEST = 8;

/**
 * @param {string} source
 * @returns {Block[]}
 */
export const parseMarkdown = (source) => blocksOf(source.replace(/\r\n?/g, '\n').split('\n'), 0);

/**
 * @param {string[]} lines
 * @param {number} depth
 * @returns {Block[]}
 */
function blocksOf(lines, depth) {
  /** @type {Block[]} */
  const blocks = [];
  let at = 0;

  /** @param {(line: string) => boolean} belongs @returns {string[]} the lines from here that belong */
  const take = (belongs) => {
    const from = at;
    while (at < lines.length && belongs(lines[at])) {
      at += 1;
    }
    return lines.slice(from, at);
  };

  while (at < lines.length) {
    const line = lines[at];
    const fence = FENCE.exec(line)?.[1];
    const heading = HEADING.exec(line)?.[1];
    if (line.trim() === '') {
      at += 1;
    } else if (fence) {
      at += 1;
      const text = take((next) => !next.trim().startsWith(fence)).join('\n');
      at += 1;
      blocks.push({ type: 'code', text });
    } else if (heading) {
      at += 1;
      blocks.push({ type: 'heading', level: heading.length, parts: parseInline(headingText(line)) });
    } else if (isRule(line)) {
      at += 1;
      blocks.push({ type: 'rule' });
    } else if (QUOTE.test(line) && depth < DEEPEST) {
      const quoted = take((next) => QUOTE.test(next)).map((next) => next.replace(QUOTE, ''));
      blocks.push({ type: 'quote', blocks: blocksOf(quoted, depth + 1) });
    } else if (ITEM.test(line) && depth < DEEPEST) {
      blocks.push(listOf(take(listLine(line)), depth));
    } else if (line.includes('|') && isTableLine(lines[at + 1] ?? '')) {
      const rows = take((next) => next.includes('|')).map((row) => cells(row).map(parseInline));
      blocks.push({ type: 'table', head: rows[0], rows: rows.slice(2) });
    } else {
      at += 1;
      const text = [line, ...take((next) => next.trim() !== '' && !startsBlock(next, depth))];
      blocks.push({ type: 'paragraph', parts: parseInline(text.join('\n')) });
    }
  }
  return blocks;
}

/**
 * @param {string} line
 * @param {number} depth
 */
const startsBlock = (line, depth) => FENCE.test(line) || HEADING.test(line) || isRule(line)
  || (depth < DEEPEST && (QUOTE.test(line) || ITEM.test(line)));

/**
 * Which lines belong to the list that begins here: its items, what is indented below them, and
 * single empty lines between.
 *
 * @param {string} first
 */
function listLine(first) {
  const numbered = /\d/.test(ITEM.exec(first)?.[2] ?? '');
  let empty = false;
  /** @param {string} line */
  return (line) => {
    const item = ITEM.exec(line);
    const belongs = line.trim() === '' || /^\s{2,}/.test(line)
      || (item ? /\d/.test(item[2]) === numbered && !isRule(line) : !empty && !startsBlock(line, 0));
    empty = line.trim() === '';
    return belongs;
  };
}

/**
 * @param {string[]} lines
 * @param {number} depth
 * @returns {List}
 */
function listOf(lines, depth) {
  const first = ITEM.exec(lines[0])?.[2] ?? '-';
  /** @type {string[][]} */
  const items = [];
  let indent = 0;
  lines.forEach((line) => {
    const item = ITEM.exec(line);
    if (item && (items.length === 0 || item[1].length < indent)) {
      indent = item[0].length;
      items.push([line.slice(indent)]);
    } else {
      const lead = line.length - line.trimStart().length;
      items[items.length - 1].push(line.slice(Math.min(indent, lead)));
    }
  });
  return {
    type: 'list',
    ordered: /\d/.test(first),
    start: Number.parseInt(first, 10) || 1,
    items: items.map((item) => blocksOf(item, depth + 1)),
  };
}

/** @param {string} line */
const cells = (line) => line.trim().replace(/^\||\|$/g, '').split('|').map((cell) => cell.trim());

/** What stands between a head and its table. @param {string} line */
const isTableLine = (line) => line.includes('|') && cells(line).every((cell) => TABLE_CELL.test(cell));

/** @param {string} line */
const isRule = (line) => line.search(/\S/) < 4 && RULE.test(line.replace(/\s/g, ''));

/** Without the signs before it, and those that may stand after it. @param {string} line */
function headingText(line) {
  const text = line.trim().replace(/^#+/, '').trim();
  let end = text.length;
  while (end > 0 && text[end - 1] === '#') {
    end -= 1;
  }
  return end === 0 || text[end - 1] === ' ' ? text.slice(0, end).trim() : text;
}
