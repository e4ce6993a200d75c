import { check } from './check.js';
import { inBrowser, inTab, onDevice } from '/static/charon/lib/kept.js';

check('nothing was kept at first', [inBrowser.get('kept'), inTab.get('kept')], ['', '']);
inBrowser.set('kept', 'one');
inTab.set('kept', 'two');
check('what was kept is there', [inBrowser.get('kept'), inTab.get('kept')], ['one', 'two']);
onDevice.set('sound', 'on');
check('what concerns no table', [onDevice.get('sound'), localStorage.getItem('sound')], ['on', 'on']);
check('each where it belongs', [localStorage.getItem('kept'), sessionStorage.getItem('kept')], ['one', 'two']);

const { setItem } = Storage.prototype;
Storage.prototype.setItem = () => { throw new Error('full'); };
inTab.set('kept', 'three');
check('what the browser does not take is there all the same', inTab.get('kept'), 'three');
Storage.prototype.setItem = setItem;
inTab.set('kept', 'four');
check('until it takes something again', [inTab.get('kept'), sessionStorage.getItem('kept')], ['four', 'four']);
const { getItem } = Storage.prototype;
Storage.prototype.getItem = () => { throw new Error('not allowed'); };
check('what cannot be read is not there', inBrowser.get('kept'), '');
Storage.prototype.getItem = getItem;
localStorage.clear();
sessionStorage.clear();
