// @ts-check
import { titleOf } from './screens.js';

/** @typedef {import('./geometry.js').Rect} Rect */
/** @typedef {{ key: string, title: string, frame: Rect, sizable: boolean, own: boolean, chosen: boolean }} ShownFrame what a display sees of the map, in cells; sizable: not only moved; own: it is set, and not what all see */
/** @typedef {Rect & { letter: number }} Label in cells, with the height of its letters */

/** A screen that is no larger is in somebody's hand, in CSS pixels. */
const HAND = { width: 800, height: 480 };
/** How small a frame may be made, in cells, and how far away it may be. */
const SHORTEST = 2;
const LONGEST = 10_000;
const FARTHEST = 100_000;
/** Letters of a label, in pixels; its font is as wide as this. */
const LETTER_PX = 13;
const WIDTH = 0.6;
const PAD_PX = 8;
/** Longer names end early. */
const MOST_LETTERS = 24;

/** Whether somebody has it in their hand, and looks where they like. @param {import('./screens.js').Screen} screen */
const isInHand = ({ width, height }) => (width ?? Infinity) <= HAND.width || (height ?? Infinity) <= HAND.height;

/**
 * What displays see of a deck. Those in a hand are nobody's to lead, unless they are set to something, or one is asked for.
 *
 * @param {readonly import('./screens.js').Screen[]} screens
 * @param {string} deck id of the deck
 * @param {string} chosen key of the one that is asked for
 * @returns {ShownFrame[]}
 */
export const framesOf = (screens, deck, chosen) => screens.flatMap((screen) => {
  const { key, connected, frame, state, settings } = screen;
  const led = !isInHand(screen) || settings.pin || settings.frame || key === chosen;
  if (!frame || !connected || !led || state === 'lost' || state === 'gone' || frame.deck_id !== deck) {
    return [];
  }
  const { x, y, width, height } = frame;
  return [{ key, title: shortened(titleOf(screen)), frame: { x, y, width, height }, sizable: !settings.pixels_per_cell,
    own: Boolean(settings.frame), chosen: key === chosen }];
});

/** @param {string} title */
const shortened = (title) => (title.length > MOST_LETTERS ? `${title.slice(0, MOST_LETTERS - 1)}…` : title);

/** @param {number} cells */
const tenths = (cells) => Math.round(cells * 10) / 10;

/** @param {number} least @param {number} value @param {number} most */
const within = (least, value, most) => Math.max(least, Math.min(value, most));

/**
 * A frame somewhere else.
 *
 * @param {Rect} frame
 * @param {number} dx
 * @param {number} dy
 * @returns {Rect}
 */
export const moved = ({ x, y, width, height }, dx, dy) => ({ x: tenths(within(-FARTHEST, x + dx, FARTHEST)),
  y: tenths(within(-FARTHEST, y + dy, FARTHEST)), width, height });

/**
 * A frame whose right lower corner is somewhere else, as near to there as the shape of its display lets it be.
 *
 * @param {Rect} frame
 * @param {number} dx
 * @param {number} dy
 * @returns {Rect}
 */
export function sized({ x, y, width, height }, dx, dy) {
  const factor = ((width + dx) * width + (height + dy) * height) / (width * width + height * height);
  const real = within(SHORTEST / Math.min(width, height), factor, LONGEST / Math.max(width, height));
  return { x, y, width: tenths(width * real), height: tenths(height * real) };
}

/** @param {Rect} one @param {Rect} other */
export const isSame = (one, other) => one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;

/**
 * Frames with their labels: at the upper left corner, or as near to it as is seen, and none on another.
 *
 * @param {readonly ShownFrame[]} frames
 * @param {{ seen: Rect | undefined, px: number, target: number }} look what is seen, in cells; one pixel, in cells; the least height of a label, in pixels
 * @returns {(ShownFrame & { label: Label })[]}
 */
export function labelled(frames, { seen, px, target }) {
  /** @type {Rect[]} */
  const taken = [];
  return frames.map((one) => {
    const letter = LETTER_PX * px;
    const width = Math.max(target * px, one.title.length * letter * WIDTH + 2 * PAD_PX * px);
    const height = target * px;
    const area = seen ?? one.frame;
    const label = { x: within(area.x, one.frame.x, area.x + area.width - width), width, height, letter,
      y: within(area.y, one.frame.y, area.y + area.height - height) };
    while (taken.some((other) => meet(label, other))) {
      label.y += height;
    }
    taken.push(label);
    return { ...one, label };
  });
}

/** @param {Rect} one @param {Rect} other */
const meet = (one, other) => one.x < other.x + other.width && other.x < one.x + one.width
  && one.y < other.y + other.height && other.y < one.y + one.height;
