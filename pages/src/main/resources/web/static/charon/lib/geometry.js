// @ts-check
/** @typedef {{ x: number, y: number, width: number, height: number }} Rect */
/** @typedef {{ x: number, y: number }} Point */
/** @typedef {'north' | 'east' | 'south' | 'west'} Side the wall a door is in */
/**
 * @typedef {object} Doorway where a door is, in cells
 * @property {number} x
 * @property {number} y
 * @property {Side} side
 * @property {number} length of the wall that has room for it
 * @property {number} [turn] how its wall runs, in degrees, if it is told or slanted
 * @property {number} [wide] how wide it is drawn, if it is told
 * @property {Point[]} [path] the way from room to room, if they do not touch
 */

/** Units of the drawing in one cell of the grid. */
export const CELL = 40;

/** Width of a way between two rooms that do not touch, in cells. */
export const PASSAGE = 0.7;

/**
 * The rectangle of a room; none if its file gives none.
 *
 * @param {any} room
 * @returns {Rect | undefined}
 */
export function rectOf(room) {
  const { x, y, width, height } = room ?? {};
  return [x, y, width, height].every(Number.isFinite) && width > 0 && height > 0
    ? { x, y, width, height } : undefined;
}

/**
 * The smallest rectangle around others, a margin included; none around nothing.
 *
 * @param {Rect[]} rects
 * @param {number} [margin]
 * @returns {Rect | undefined}
 */
export function around(rects, margin = 0) {
  if (rects.length === 0) {
    return undefined;
  }
  const left = Math.min(...rects.map(({ x }) => x)) - margin;
  const top = Math.min(...rects.map(({ y }) => y)) - margin;
  const right = Math.max(...rects.map(({ x, width }) => x + width)) + margin;
  const bottom = Math.max(...rects.map(({ y, height }) => y + height)) + margin;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/**
 * Whether a cell lies in a rectangle: its middle counts.
 *
 * @param {Rect} rect
 * @param {number} x
 * @param {number} y
 */
export const holdsCell = ({ x: left, y: top, width, height }, x, y) =>
  x + 0.5 > left && x + 0.5 < left + width && y + 0.5 > top && y + 0.5 < top + height;

/**
 * @typedef {{ from: number, to: number }} Span the extent of a rectangle on one axis
 */

/**
 * The door between two rooms: in the wall of the first that faces the second, in the middle of what
 * they share; if they do not touch, on the way between them.
 *
 * @param {Rect} room
 * @param {Rect} neighbour
 * @returns {Doorway}
 */
export function doorwayBetween(room, neighbour) {
  const across = (/** @type {Rect} */ { x, width }) => ({ from: x, to: x + width });
  const down = (/** @type {Rect} */ { y, height }) => ({ from: y, to: y + height });
  if (gap(across(room), across(neighbour)) >= gap(down(room), down(neighbour))) {
    const door = onAxis(across(room), across(neighbour), down(room), down(neighbour));
    return {
      x: door.main, y: door.cross, side: door.forward ? 'east' : 'west', length: door.length,
      ...(door.path && { path: door.path.map(([x, y]) => ({ x, y })) }),
    };
  }
  const door = onAxis(down(room), down(neighbour), across(room), across(neighbour));
  return {
    x: door.cross, y: door.main, side: door.forward ? 'south' : 'north', length: door.length,
    ...(door.path && { path: door.path.map(([y, x]) => ({ x, y })) }),
  };
}

/**
 * @param {Span} a
 * @param {Span} b
 */
const gap = (a, b) => Math.max(b.from - a.to, a.from - b.to);

/** @param {Span} span */
const middle = ({ from, to }) => (from + to) / 2;

/**
 * The door on the axis on which the rooms lie further apart.
 *
 * @param {Span} main
 * @param {Span} otherMain
 * @param {Span} cross
 * @param {Span} otherCross
 * @returns {{ main: number, cross: number, forward: boolean, length: number, path?: [number, number][] }}
 */
function onAxis(main, otherMain, cross, otherCross) {
  const forward = middle(otherMain) >= middle(main);
  const wall = forward ? main.to : main.from;
  const shared = { from: Math.max(cross.from, otherCross.from), to: Math.min(cross.to, otherCross.to) };
  const facing = shared.from < shared.to;
  const length = facing ? shared.to - shared.from : cross.to - cross.from;
  const here = middle(facing ? shared : cross);
  if (gap(main, otherMain) <= 0) {
    return { main: wall, cross: here, forward, length };
  }
  const end = forward ? otherMain.from : otherMain.to;
  const half = (wall + end) / 2;
  if (facing) {
    return { main: half, cross: here, forward, length: PASSAGE, path: [[wall, here], [end, here]] };
  }
  const there = middle(otherCross);
  return {
    main: (wall + half) / 2, cross: here, forward, length: PASSAGE,
    path: [[wall, here], [half, here], [half, there], [end, there]],
  };
}

/**
 * How one of several things on a cell is moved aside, in cells, and made smaller.
 *
 * @param {number} place which one, from 0
 * @param {number} count how many there are
 * @returns {{ dx: number, dy: number, scale: number }}
 */
export function fan(place, count) {
  if (count <= 1) {
    return { dx: 0, dy: 0, scale: 1 };
  }
  const angle = Math.PI * (2 * place / count - 0.75);
  const radius = Math.min(0.5, 0.27 + 0.045 * count);
  return {
    dx: radius * Math.cos(angle),
    dy: radius * Math.sin(angle),
    scale: Math.max(0.3, 0.8 - 0.06 * count),
  };
}
