import { check } from './check.js';
import { campaignPicture, pictureAddress } from '/static/charon/lib/pictures.js';

check('a picture that was replaced has another address', pictureAddress('/data/a.png', '18c-2f'), '/data/a.png?v=18c-2f');
check('an address may have a query already', pictureAddress('/data/a.png?b=c', '1 2'), '/data/a.png?b=c&v=1%202');
check('without a version it is the address', [undefined, null, '', 7].map((version) => pictureAddress('/data/a.png', version)), Array(4).fill('/data/a.png'));
check('pictures of others have none', pictureAddress('https://x.test/a.png', '1'), 'https://x.test/a.png');
check('a picture without a version', pictureAddress('/data/a.png', undefined), '/data/a.png');
check('a path of the campaign is an address', campaignPicture('campaign/handouts/a plan#2.png'), '/data/campaign/handouts/a%20plan%232.png');
