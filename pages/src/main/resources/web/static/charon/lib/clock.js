// @ts-check
/**
 * @typedef {object} Clock as the payload has it
 * @property {string} id
 * @property {string} label
 * @property {'countdown' | 'countup' | 'segments'} kind
 * @property {boolean} running
 * @property {string} [ends_at]
 * @property {string} [started_at]
 * @property {number} [remaining] in seconds, while it stands still
 * @property {number} [segments]
 * @property {number} [filled]
 * @property {'normal' | 'alarm'} style
 */

const SECOND_MS = 1_000;
const MINUTE = 60;
const HOUR = 3_600;
/** A countdown that is this close to its end is urgent. */
const URGENT_S = 60;

/**
 * What a clock shows, in milliseconds: a countdown what is left, one that counts up what has gone by. Never less than nothing.
 *
 * @param {Clock} clock
 * @param {number} now what time it is at the server
 */
export function standsAt({ kind, running, ends_at: end, started_at: start, remaining }, now) {
  const shown = !running ? Number(remaining ?? 0) * SECOND_MS
    : kind === 'countup' ? now - Date.parse(start ?? '') : Date.parse(end ?? '') - now;
  return Number.isFinite(shown) ? Math.max(0, shown) : 0;
}

/**
 * How many seconds one reads: a countdown is at zero when it is over and not before, one that counts up has them once
 * they have gone by.
 *
 * @param {Clock} clock
 * @param {number} now
 */
export const secondsAt = (clock, now) =>
  (clock.kind === 'countup' ? Math.floor : Math.ceil)(standsAt(clock, now) / SECOND_MS);

/**
 * Seconds as one reads a clock.
 *
 * @param {number} seconds
 */
export function clockText(seconds) {
  const two = (/** @type {number} */ part) => String(part).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(seconds / HOUR), Math.floor(seconds / MINUTE) % MINUTE, seconds % MINUTE];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${two(minutes)}:${two(rest)}`;
}

/**
 * The same for somebody who hears it: not every second of it is said.
 *
 * @param {number} seconds
 */
export function clockWords(seconds) {
  const part = (/** @type {number} */ count, /** @type {string} */ unit) => (count ? `${count} ${unit}${count === 1 ? '' : 's'}` : '');
  const [hours, minutes] = [Math.floor(seconds / HOUR), Math.floor(seconds / MINUTE) % MINUTE];
  return [part(hours, 'hour'), part(minutes, 'minute'), hours ? '' : part(seconds % MINUTE, 'second')].filter(Boolean).join(' ') || 'zero';
}

/**
 * How many milliseconds until a clock is read differently; 0: it stands.
 *
 * @param {Clock} clock
 * @param {number} now
 */
export function untilNext(clock, now) {
  const shown = standsAt(clock, now);
  if (!clock.running || clock.kind === 'segments' || (clock.kind === 'countdown' && shown === 0)) {
    return 0;
  }
  const over = shown % SECOND_MS;
  return clock.kind === 'countup' ? SECOND_MS - over : over || SECOND_MS;
}

/**
 * Whether a clock wants to be looked at: it is made to, or is about to end.
 *
 * @param {Clock} clock
 * @param {number} seconds what it shows
 */
export const isUrgent = ({ kind, running, style }, seconds) =>
  style === 'alarm' || (kind === 'countdown' && running && seconds <= URGENT_S);

/** Whether a clock is over. @param {Clock} clock @param {number} seconds */
export const isOver = ({ kind, segments, filled }, seconds) =>
  (kind === 'countdown' && seconds === 0) || (kind === 'segments' && Number(segments) > 0 && Number(filled) >= Number(segments));

/** The most that a countdown can begin with, in seconds. */
const LONGEST_S = 359_999;

/**
 * A time that was written: `10` are minutes, `1:30` minutes and seconds, `1:00:00` hours too, `90s` seconds.
 *
 * @param {string} written
 * @returns {number} seconds; NaN: it is none
 */
export function secondsIn(written) {
  const found = /^(?:(\d+)\s*s|(?:(?:(\d+):)?(\d+):([0-5]?\d))|(\d+)\s*m?)$/.exec(written.trim());
  if (!found) {
    return NaN;
  }
  const [hours, minutes, seconds] = [found[2], found[5] ?? found[3], found[1] ?? found[4]].map((part) => Number(part ?? 0));
  const all = hours * HOUR + minutes * MINUTE + seconds;
  return all >= 1 && all <= LONGEST_S ? all : NaN;
}
