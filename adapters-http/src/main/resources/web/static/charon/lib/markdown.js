// @ts-check
// A small reader of Markdown. It makes a tree of plain objects; whoever shows it turns them into
// elements, so no text of a file is ever read as HTML.

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
const HEADING = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$/;
const RULE = /^\s{0,3}([-*_])(?:\s*\1){2,}\s*$/;
const QUOTE = /^\s{0,3}>\s?/;
const ITEM = /^(\s{0,3})([-*+]|\d{1,9}[.)])(\s+)/;
const TABLE_LINE = /^\s*\|?(?:\s*:?-+:?\s*\|)+\s*:?-*:?\s*\|?\s*$/;
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
    const heading = HEADING.exec(line);
    if (line.trim() === '') {
      at += 1;
    } else if (fence) {
      at += 1;
      const text = take((next) => !next.trim().startsWith(fence)).join('\n');
      at += 1;
      blocks.push({ type: 'code', text });
    } else if (heading) {
      at += 1;
      blocks.push({ type: 'heading', level: heading[1].length, parts: parseInline(heading[2]) });
    } else if (RULE.test(line)) {
      at += 1;
      blocks.push({ type: 'rule' });
    } else if (QUOTE.test(line) && depth < DEEPEST) {
      const quoted = take((next) => QUOTE.test(next)).map((next) => next.replace(QUOTE, ''));
      blocks.push({ type: 'quote', blocks: blocksOf(quoted, depth + 1) });
    } else if (ITEM.test(line) && depth < DEEPEST) {
      blocks.push(listOf(take(listLine(line)), depth));
    } else if (line.includes('|') && TABLE_LINE.test(lines[at + 1] ?? '')) {
      const rows = take((next) => next.includes('|')).map(cells);
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
const startsBlock = (line, depth) => FENCE.test(line) || HEADING.test(line) || RULE.test(line)
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
      || (item ? /\d/.test(item[2]) === numbered && !RULE.test(line) : !empty && !startsBlock(line, 0));
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
const cells = (line) => line.trim().replace(/^\||\|$/g, '').split('|').map((cell) => parseInline(cell.trim()));

/** What may begin inside a line, the first one that fits. */
const INLINE = [
  { pattern: /^(`+)(.+?)\1(?!`)/s, make: (/** @type {string[]} */ m) => ({ type: 'code', text: m[2].trim() }) },
  { pattern: /^(?:\*\*(?=\S)(.+?)\*\*|__(?=\S)(.+?)__)/s, make: marked('strong') },
  { pattern: /^~~(?=\S)(.+?)~~/s, make: marked('del') },
  { pattern: /^(?:\*(?=\S)(.+?)\*(?!\*)|_(?=\S)(.+?)_(?!\w))/s, make: marked('em') },
  { pattern: /^!?\[([^\]]*)\]\(\s*<?([^\s)>]*)>?[^)]*\)/s,
    make: (/** @type {string[]} */ m) => ({ type: 'link', address: safeAddress(m[2]), parts: parseInline(m[1]) }) },
  { pattern: /^\[\[(?:[^\]|]*\|)?([^\]|]+)\]\]/, make: (/** @type {string[]} */ m) => ({ type: 'text', text: m[1] }) },
  { pattern: /^<(https?:\/\/[^\s>]+)>/,
    make: (/** @type {string[]} */ m) => ({ type: 'link', address: safeAddress(m[1]), parts: [{ type: 'text', text: m[1] }] }) },
  { pattern: /^(?: {2,}|\\)\n/, make: () => ({ type: 'break' }) },
  { pattern: /^\\([!-/:-@[-`{-~])/, make: (/** @type {string[]} */ m) => ({ type: 'text', text: m[1] }) },
];

/** @param {Marked['type']} type */
function marked(type) {
  return (/** @type {string[]} */ m) => ({ type, parts: parseInline(m[1] ?? m[2]) });
}

/**
 * @param {string} source
 * @returns {Inline[]}
 */
export function parseInline(source) {
  /** @type {any[]} */
  const parts = [];
  let plain = '';
  let at = 0;
  const flush = () => {
    if (plain) {
      parts.push({ type: 'text', text: plain });
      plain = '';
    }
  };
  while (at < source.length) {
    // an underscore inside a word is part of the word
    const inWord = source[at] === '_' && /\w/.test(source[at - 1] ?? '');
    const rest = source.slice(at);
    const found = !inWord && /^[`*_~![<\\ ]/.test(rest)
      ? INLINE.map(({ pattern, make }) => ({ match: pattern.exec(rest), make })).find(({ match }) => match) : undefined;
    if (found?.match) {
      flush();
      parts.push(found.make(found.match));
      at += found.match[0].length;
    } else {
      plain += source[at];
      at += 1;
    }
  }
  flush();
  return parts;
}

/**
 * An address that may be followed: to the web, or within this page. Anything else is none.
 *
 * @param {string} address
 */
export const safeAddress = (address) => (/^(?:https?:\/\/|#)/i.test(address) ? address : '');
