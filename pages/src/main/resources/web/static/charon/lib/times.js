// @ts-check
/** @typedef {Intl.DateTimeFormatOptions} Options */

/** One clock everywhere, that of a ship: it has 24 hours, whatever the language. */
const CLOCK = /** @type {Options} */ ({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** The time of day, such as 18:05. */
export const timeOfDay = new Intl.DateTimeFormat(undefined, CLOCK);

/** The time of a day of this year. */
export const dayAndTime = new Intl.DateTimeFormat(undefined, { ...CLOCK, weekday: 'short', day: 'numeric', month: 'short' });

/** The time of a day of any year. */
export const dateAndTime = new Intl.DateTimeFormat(undefined, { ...CLOCK, day: 'numeric', month: 'short', year: 'numeric' });
