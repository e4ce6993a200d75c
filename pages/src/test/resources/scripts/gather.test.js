import { check } from './check.js';
import { cellsAround, middleOf } from '/static/charon/lib/gather.js';

const everywhere = () => true;
const inRoom = (x, y) => x >= 0 && y >= 0 && x < 2 && y < 2;

check('one alone stands where it was put', cellsAround({ x: 3, y: 4 }, 1, everywhere), [{ x: 3, y: 4 }]);
const five = cellsAround({ x: 3, y: 4 }, 5, everywhere);
check('each of a group has its own cell', new Set(five.map(({ x, y }) => `${x}/${y}`)).size, 5);
check('a group stands close together, and nobody at the elbow of another', five.map(({ x, y }) => Math.hypot(x - 3, y - 4)), [0, 2, 2, 3, 3]);
check('in a smaller room they stand closer', cellsAround({ x: 2, y: 2 }, 5, (x, y) => x >= 0 && y >= 0 && x < 5 && y < 5).map(({ x, y }) => Math.hypot(x - 2, y - 2)), [0, 2, 2, 2, 2]);
check('where it is narrow they stand shoulder to shoulder', cellsAround({ x: 3, y: 0 }, 4, (x, y) => y === 0 && x >= 2 && x < 6).map(({ x }) => x).sort(), [2, 3, 4, 5]);
const hall = (x, y) => x >= 0 && y >= 0 && x < 4 && y < 5;
const below = (x, y) => hall(x, y) && y > 0;
check('nobody stands in front of what is to be read, if there is room elsewhere', cellsAround({ x: 1, y: 2 }, 4, hall, below).every(({ x, y }) => below(x, y)), true);
const flat = (x, y) => x >= 0 && y >= 0 && x < 5 && y < 3;
check('where the middle row is too short they stand in the others', cellsAround({ x: 2, y: 1 }, 4, flat).map(({ y }) => y).sort(), [0, 0, 2, 2]);
check('nobody stands where one may not', cellsAround({ x: 0, y: 0 }, 3, (x, y) => inRoom(x, y) && x + y > 0).some(({ x, y }) => !inRoom(x, y) || x + y === 0), false);
check('whoever finds no place of his own shares the middle', cellsAround({ x: 0, y: 0 }, 6, inRoom).filter(({ x, y }) => x === 0 && y === 0).length, 3);
check('the middle of a group is one of its cells', middleOf([{ x: 0, y: 0 }, { x: 4, y: 0 }, { x: 2, y: 1 }]), { x: 2, y: 1 });
check('nobody has no middle', middleOf([]), undefined);
