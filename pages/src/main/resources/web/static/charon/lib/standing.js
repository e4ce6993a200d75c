// @ts-check
import { number, record, records, text } from './values.js';

/** @typedef {Record<string, any>} Values what is said of somebody or something, above what their file says */

/**
 * How high a value stands: files have it as a number, or as an object with `current` and `max`.
 *
 * @param {unknown} value
 * @returns {{ now: number, max: number }} NaN: nobody knows
 */
export function standing(value) {
  const { current, max } = record(value);
  return { now: number(current, number(value, NaN)), max: number(max, NaN) };
}

/**
 * How high a value stands, to be read; empty if nobody knows.
 *
 * @param {unknown} value
 */
export function standingText(value) {
  const { now, max } = standing(value);
  return Number.isFinite(now) && Number.isFinite(max) ? `${now} / ${max}` : text(Number.isFinite(now) ? now : value);
}

/**
 * Something of a file with what is said of it, each value in the shape that it has there.
 *
 * @param {Record<string, any>} file
 * @param {unknown} said
 * @returns {Record<string, any>}
 */
const over = (file, said) => ({ ...file,
  ...Object.fromEntries(Object.entries(record(said)).map(([member, now]) => {
    const shape = record(file[member]);
    return [member, Object.keys(shape).length && typeof now === 'number' ? { ...shape, current: now } : now];
  })) });

/**
 * The crew with what is said of it.
 *
 * @param {unknown} crew
 * @param {unknown} said by id
 */
export function crewNow(crew, said) {
  const all = record(said);
  return records(crew).map((person) => over(person, all[text(person.id)]));
}

/**
 * The ship with what is said of it.
 *
 * @param {unknown} ship
 * @param {unknown} said
 */
export const shipNow = (ship, said) => over(record(ship), said);

/**
 * Whether something is said no more, so that the file has its say again.
 *
 * @param {unknown} before
 * @param {unknown} now
 * @returns {boolean}
 */
export const takenBack = (before, now) => Object.entries(record(before)).some(([name, value]) =>
  !(name in record(now)) || takenBack(value, record(now)[name]));
