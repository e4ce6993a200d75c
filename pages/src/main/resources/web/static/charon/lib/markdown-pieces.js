// @ts-check
// Cuts a paragraph of Markdown into what may open, what may close, and what stands between.

/** @typedef {import('./markdown.js').Inline} Inline */
/** @typedef {{ is: 'part', part: Inline }} Part */
/** @typedef {{ is: 'run', text: string, before: string, after: string }} Run stars, underscores, tildes */
/** @typedef {{ is: 'bracket', text: string, link: boolean }} Bracket opens a link, if it is closed by one */
/** @typedef {{ is: 'address', address: string }} Address closes a link */
/** @typedef {Part | Run | Bracket | Address} Piece */

const PLAIN = /[^`*_~![\]<\\ ]+/y;
const RUN = /\*+|_+|~+/y;
const TICKS = /`+/y;
const BLANKS = / +/y;
const ESCAPED = /\\([!-/:-@[-`{-~])/y;
const NOTE = /\[\[(?:[^[\]|]*\|)?([^[\]|]+)\]\]/y;
const WEB = /<(https?:\/\/[^\s<>]+)>/y;

/**
 * An address that may be followed: to the web, or within this page. Anything else is none.
 *
 * @param {string} address
 */
export const safeAddress = (address) => (/^(?:https?:\/\/|#)/i.test(address) ? address : '');

/**
 * @param {string} source
 * @returns {Piece[]}
 */
export function piecesOf(source) {
  /** @type {Piece[]} */
  const pieces = [];
  /** @type {Bracket[]} */
  let open = [];
  const closingTicks = ticksIn(source);
  const closingParenthesis = nextOf(source, ')');
  let at = 0;

  /** @param {Inline} part */
  const add = (part) => pieces.push({ is: 'part', part });
  /** @param {RegExp} pattern one that sticks @returns {RegExpExecArray | null} what is here, which is passed */
  const take = (pattern) => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    at += found ? found[0].length : 0;
    return found;
  };
  const takeCode = () => {
    const from = at;
    const ticks = take(TICKS)?.[0] ?? '';
    const end = closingTicks(ticks.length, at);
    add(end < 0 ? plain(ticks) : { type: 'code', text: source.slice(from + ticks.length, end).trim() });
    at = end < 0 ? at : end + ticks.length;
  };
  const takeBlanks = () => {
    const blanks = take(BLANKS)?.[0] ?? '';
    const breaks = blanks.length > 1 && source[at] === '\n';
    add(breaks ? { type: 'break' } : plain(blanks));
    at += breaks ? 1 : 0;
  };
  const takeBackslash = () => {
    const breaks = source[at + 1] === '\n';
    const escaped = breaks ? null : take(ESCAPED);
    add(breaks ? { type: 'break' } : plain(escaped ? escaped[1] : '\\'));
    at += breaks ? 2 : escaped ? 0 : 1;
  };
  /** @param {string} text */
  const openBracket = (text) => {
    /** @type {Bracket} */
    const bracket = { is: 'bracket', text, link: false };
    open.push(bracket);
    pieces.push(bracket);
    at += text.length;
  };
  const closeBracket = () => {
    const bracket = open.pop();
    const end = source[at + 1] === '(' ? closingParenthesis(at) : -1;
    if (!bracket || end < 0) {
      add(plain(']'));
      at += 1;
      return;
    }
    bracket.link = true;
    // a link holds no other
    open = [];
    pieces.push({ is: 'address', address: addressIn(source.slice(at + 2, end)) });
    at = end + 1;
  };
  const takeRun = () => {
    const before = source.slice(Math.max(0, at - 1), at);
    const text = take(RUN)?.[0] ?? '';
    pieces.push({ is: 'run', text, before, after: source.slice(at, at + 1) });
  };

  while (at < source.length) {
    const here = source[at];
    if (here === '`') {
      takeCode();
    } else if (here === ' ') {
      takeBlanks();
    } else if (here === '\\') {
      takeBackslash();
    } else if (here === '*' || here === '_' || here === '~') {
      takeRun();
    } else if (here === ']') {
      closeBracket();
    } else if (here === '[') {
      const note = take(NOTE);
      note ? add(plain(note[1])) : openBracket('[');
    } else if (here === '!' && source[at + 1] === '[') {
      openBracket('![');
    } else if (here === '<') {
      const web = take(WEB);
      add(web ? { type: 'link', address: safeAddress(web[1]), parts: [plain(web[1])] } : plain('<'));
      at += web ? 0 : 1;
    } else {
      const text = take(PLAIN);
      add(plain(text ? text[0] : here));
      at += text ? 0 : 1;
    }
  }
  return pieces;
}

/** @param {string} text @returns {Inline} */
export const plain = (text) => ({ type: 'text', text });

/** @param {string} inside what stands between a link's parentheses */
const addressIn = (inside) => safeAddress(/^\s*<?([^\s>]*)/.exec(inside)?.[1] ?? '');

/**
 * Where the next of these is. To be asked for places that only go on.
 *
 * @param {string} source
 * @param {string} sign
 */
function nextOf(source, sign) {
  let next = source.indexOf(sign);
  /** @param {number} from */
  return (from) => {
    if (next >= 0 && next < from) {
      next = source.indexOf(sign, from);
    }
    return next;
  };
}

/**
 * Where the next run of exactly so many backticks is. To be asked for places that only go on.
 *
 * @param {string} source
 */
function ticksIn(source) {
  /** @type {Map<number, { places: number[], passed: number }>} */
  const runs = new Map();
  for (const run of source.matchAll(/`+/g)) {
    const known = runs.get(run[0].length) ?? { places: [], passed: 0 };
    known.places.push(run.index ?? 0);
    runs.set(run[0].length, known);
  }
  /** @param {number} length @param {number} from */
  return (length, from) => {
    const known = runs.get(length);
    if (!known) {
      return -1;
    }
    while (known.passed < known.places.length && known.places[known.passed] < from) {
      known.passed += 1;
    }
    return known.places[known.passed] ?? -1;
  };
}
