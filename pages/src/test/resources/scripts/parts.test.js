import { check } from './check.js';
import { PARTS, drawnAs } from '/static/charon/lib/parts.js';

check('a display is drawn whole', drawnAs(''), { bare: false, hidden: [] });
check('it may stand before something else', drawnAs('?backdrop=none').bare, true);
check('no other ground is known', drawnAs('?backdrop=blue').bare, false);
check('parts are left out', drawnAs('?hide=clocks,alarm').hidden, ['clocks', 'alarm']);
check('names may be written with blanks, in capitals, and one by one', drawnAs('?hide=Clocks,%20alarm&hide=turns').hidden, ['clocks', 'turns', 'alarm']);
check('names that nobody knows count for nothing', drawnAs('?hide=everything,clocks,"]').hidden, ['clocks']);
check('every part has one name', new Set(PARTS).size, PARTS.length);
