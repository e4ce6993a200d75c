import { check } from './check.js';
import { dateAndTime, dayAndTime, timeOfDay } from '/static/charon/lib/times.js';

const evening = new Date(2411, 8, 17, 18, 5);
const midnight = new Date(2411, 8, 17, 0, 5);
check('the clock has 24 hours', [timeOfDay.format(evening), timeOfDay.format(midnight)], ['18:05', '00:05']);
check('with a day likewise', [dayAndTime, dateAndTime].map((format) => format.format(evening).endsWith('18:05')), [true, true]);
check('the year is said where it matters', [dateAndTime, dayAndTime].map((format) => format.format(evening).includes('2411')), [true, false]);
