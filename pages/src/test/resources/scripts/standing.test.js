import { check } from './check.js';
import { crewNow, shipNow, standing, standingText, takenBack } from '/static/charon/lib/standing.js';

check('a number stands by itself', standing(4), { now: 4, max: NaN });
check('a level has what it can be at most', standing({ current: '3', max: 12 }), { now: 3, max: 12 });
check('what nobody knows is no number', standing(undefined), { now: NaN, max: NaN });
for (const [given, wanted] of [[4, '4'], [{ current: 3, max: 12 }, '3 / 12'], [{ current: 3 }, '3'], ['high', 'high'], [null, ''], [{}, '']]) {
  check(`${JSON.stringify(given)} reads ${wanted}`, standingText(given), wanted);
}

const crew = [{ id: 'a', stress: 2, health: { current: 8, max: 8 } }, { id: 7, wounds: 0 }, { name: 'Nobody' }];
check('what is said keeps the shape of the file', crewNow(crew, { a: { stress: 4, health: 1, conditions: ['Lost'] }, 7: { wounds: 1 } }), [
  { id: 'a', stress: 4, health: { current: 1, max: 8 }, conditions: ['Lost'] }, { id: 7, wounds: 1 }, { name: 'Nobody' }]);
check('nothing said is the file', crewNow(crew, undefined), crew);
check('no crew is nobody', crewNow(undefined, { a: { stress: 1 } }), []);
check('the ship likewise', shipNow({ name: 'A', hull: { current: 9, max: 9 } }, { hull: 1, armor: 0 }),
  { name: 'A', hull: { current: 1, max: 9 }, armor: 0 });

for (const [before, now, wanted] of [[undefined, { a: { stress: 1 } }, false], [{ a: { stress: 1 } }, { a: { stress: 2 } }, false],
  [{ a: { stress: 1 } }, {}, true], [{ a: { stress: 1, wounds: 1 } }, { a: { stress: 1 } }, true], [{ hull: 1 }, undefined, true],
  [{ a: { conditions: ['x', 'y'] } }, { a: { conditions: [] } }, false]]) {
  check(`${JSON.stringify(before)} and then ${JSON.stringify(now)}: ${wanted}`, takenBack(before, now), wanted);
}
