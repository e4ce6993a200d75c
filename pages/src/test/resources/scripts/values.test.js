import { check } from './check.js';
import { colour, number, randoms, record, records, seedOf, text, vector } from '/static/charon/lib/values.js';

for (const [given, wanted] of [[5, 5], ['5.5', 5.5], [' 7 ', 7], ['', 1], ['five', 1], [null, 1], [undefined, 1], [NaN, 1],
  [Infinity, 1], [1e10, 1], [true, 1], [[5], 1], [{}, 1], [0, 0], [-3, -3]]) {
  check(`${JSON.stringify(given) ?? given} is the number ${wanted}`, number(given, 1), wanted);
}
for (const [given, wanted] of [['a', 'a'], [5, '5'], [0, '0'], ['  ', '-'], ['', '-'], [null, '-'], [true, '-'], [{}, '-'], [['a'], '-']]) {
  check(`${JSON.stringify(given)} is the text ${wanted}`, text(given, '-'), wanted);
}
check('no text is empty unless one wants another', text(undefined), '');

check('a list keeps its objects only', records([{ a: 1 }, null, 5, 'x', [1], {}]), [{ a: 1 }, {}]);
check('what is no list has no entries', records({ a: 1 }), []);
check('an object is itself', record({ a: 1 }), { a: 1 });
for (const odd of [null, undefined, 5, 'x', [1]]) {
  check(`${JSON.stringify(odd)} is an empty object`, record(odd), {});
}

check('a vector has three parts', vector([1, '2', 3, 4]), [1, 2, 3]);
check('missing parts come from elsewhere', vector([1], [7, 8, 9]), [1, 8, 9]);
check('what is no list is the origin', vector('here'), [0, 0, 0]);
check('nothing is infinitely far away', vector([1e8, -1e8, 0]), [1e5, -1e5, 0]);

for (const [given, wanted] of [[0xffaa00, '#ffaa00'], ['#FFAA00', '#ffaa00'], ['FFAA00', '#ffaa00'], ['0xffAA00', '#ffaa00'],
  ['#fa0', '#ffaa00'], [0, '#000000'], [-1, '-'], [1.5, '-'], [0x1000000, '-'], ['red', '-'], ['#12345', '-'], [null, '-'],
  ['url(x)', '-']]) {
  check(`${JSON.stringify(given)} is the colour ${wanted}`, colour(given, '-'), wanted);
}

check('a name has one seed', seedOf('Anselm') === seedOf('Anselm'), true);
check('other names have others', new Set(['a', 'b', 'ab', 'ba', ''].map(seedOf)).size, 5);
const [one, same, other] = [randoms(1), randoms(1), randoms(2)].map((next) => Array.from({ length: 100 }, next));
check('a seed has one row of numbers', one, same);
check('another seed has another', one.some((value, place) => value === other[place]), false);
check('they are at least 0 and less than 1', one.every((value) => value >= 0 && value < 1), true);
