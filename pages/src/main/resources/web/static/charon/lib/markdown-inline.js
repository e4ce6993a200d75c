// @ts-check
// What stands inside a paragraph of Markdown. Three steps, each of which looks at every character a
// fixed number of times, whatever the text: cut it into pieces, find what opens and closes, make a tree.
import { piecesOf, plain } from './markdown-pieces.js';

/** @typedef {import('./markdown.js').Inline} Inline */
/** @typedef {import('./markdown.js').Marked} Marked */
/** @typedef {import('./markdown-pieces.js').Piece} Piece */
/** @typedef {import('./markdown-pieces.js').Part} Part */
/** @typedef {import('./markdown-pieces.js').Run} Run */
/** @typedef {{ is: 'begin', text: string, type: Marked['type'] | 'link', address: string, closed: boolean, shown: boolean }} Begin */
/** @typedef {{ is: 'end', text: string, begin: Begin }} End */
/** @typedef {Part | Begin | End} Event */

/** Marks inside each other deeper than this are read as plain text. */
const DEEPEST = 8;

const WORD = /[\p{L}\p{N}_]/u;

/**
 * @param {string} source
 * @returns {Inline[]}
 */
export const parseInline = (source) => treeOf(eventsOf(piecesOf(source)));

/**
 * Which pieces mark what is between them. What opens and is never closed stays open: it is text.
 *
 * @param {Piece[]} pieces
 * @returns {Event[]}
 */
function eventsOf(pieces) {
  /** @type {Event[]} */
  const events = [];
  const opened = new Opened();

  /** @param {Begin} begin */
  const begin = (begin) => {
    events.push(begin);
    opened.add(begin);
  };
  /** @param {Begin} start @param {string} text */
  const end = (start, text) => {
    start.closed = true;
    opened.dropFrom(start);
    events.push({ is: 'end', text, begin: start });
  };
  /** @param {Run} run */
  const mark = ({ text, before, after }) => {
    const sign = text[0];
    let left = text.length;
    if (sign === '~' ? left !== 2 : left > 3) {
      events.push({ is: 'part', part: plain(text) });
      return;
    }
    const opens = /\S/.test(after) && !(sign === '_' && WORD.test(before));
    const closes = /\S/.test(before) && !(sign === '_' && WORD.test(after));
    while (left > 0) {
      const start = closes ? opened.closedBy(sign, left, opens) : undefined;
      const taken = start ? start.text : sign.repeat(Math.min(left, 2));
      left -= taken.length;
      if (start) {
        end(start, taken);
      } else if (opens) {
        begin({ is: 'begin', text: taken, type: typeOf(taken), address: '', closed: false, shown: false });
      } else {
        events.push({ is: 'part', part: plain(taken) });
      }
    }
  };

  pieces.forEach((piece) => {
    if (piece.is === 'run') {
      mark(piece);
    } else if (piece.is === 'bracket') {
      piece.link
        ? begin({ is: 'begin', text: piece.text, type: 'link', address: '', closed: false, shown: false })
        : events.push({ is: 'part', part: plain(piece.text) });
    } else if (piece.is === 'address') {
      const start = opened.link();
      if (start) {
        start.address = piece.address;
        end(start, ']');
      }
    } else {
      events.push(piece);
    }
  });
  return events;
}

/** @param {string} mark @returns {Marked['type']} */
const typeOf = (mark) => (mark === '~~' ? 'del' : mark.length === 2 ? 'strong' : 'em');

/** What is open at a place, the innermost last. */
class Opened {
  constructor() {
    /** @type {Begin[]} */
    this.all = [];
    /** @type {Map<string, number[]>} where in it each mark is, the innermost last */
    this.places = new Map();
  }

  /** @param {Begin} begin */
  add(begin) {
    const places = this.places.get(begin.text) ?? [];
    this.places.set(begin.text, places);
    places.push(this.all.length);
    this.all.push(begin);
  }

  /** Forgets this one and what is inside it. @param {Begin} begin */
  dropFrom(begin) {
    let last;
    while (last !== begin && this.all.length > 0) {
      last = this.all.pop();
      this.places.get(last?.text ?? '')?.pop();
    }
  }

  /** @returns {Begin | undefined} the link that is open */
  link() {
    return this.all[Math.max(this.place('['), this.place('!['))];
  }

  /**
   * The mark that a run of signs closes. Marks do not reach out of a link.
   *
   * @param {string} sign
   * @param {number} left how many signs there are still
   * @param {boolean} opens whether the run could open as well
   * @returns {Begin | undefined}
   */
  closedBy(sign, left, opens) {
    const around = Math.max(this.place('['), this.place('!['));
    const two = left > 1 ? this.place(sign + sign) : -1;
    const one = left % 2 === 1 || !opens ? this.place(sign) : -1;
    const place = Math.max(one, two);
    return place > around ? this.all[place] : undefined;
  }

  /** @param {string} mark */
  place(mark) {
    const places = this.places.get(mark);
    return places && places.length > 0 ? places[places.length - 1] : -1;
  }
}

/**
 * @param {Event[]} events
 * @returns {Inline[]}
 */
function treeOf(events) {
  /** @type {Inline[]} */
  const tree = [];
  const around = [tree];
  /** @param {Inline} part */
  const add = (part) => {
    const parts = around[around.length - 1];
    const last = parts[parts.length - 1];
    if (part.type === 'text' && last && last.type === 'text') {
      last.text += part.text;
    } else {
      parts.push(part);
    }
  };
  events.forEach((event) => {
    if (event.is === 'part') {
      add(event.part);
    } else if (event.is === 'end') {
      event.begin.shown ? around.pop() : add(plain(event.text));
    } else if (event.closed && around.length <= DEEPEST) {
      event.shown = true;
      const { type, address } = event;
      /** @type {Inline[]} */
      const parts = [];
      add(type === 'link' ? { type, address, parts } : { type, parts });
      around.push(parts);
    } else {
      add(plain(event.text));
    }
  });
  return tree;
}
