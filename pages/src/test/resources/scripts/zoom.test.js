import { check } from './check.js';
import { LIMITS, fit, panned, pinched, pointAt, shows, zoomed } from '/static/charon/lib/zoom.js';

const screen = { width: 200, height: 100 };
const box = { x: 10, y: 10, width: 50, height: 50 };
const camera = { x: 0, y: 0, scale: 1 };

check('a box that fits is in the middle', fit(box, screen), { x: 30, y: -20, scale: 2 });
check('a box that fits is shown', shows(fit(box, screen), screen, box), true);
check('a small box is not enlarged beyond the wish', fit(box, screen, 1.5).scale, 1.5);
check('a tiny box is not enlarged beyond the limit', fit({ x: 0, y: 0, width: 1, height: 1 }, screen).scale, LIMITS.max);
check('a huge box is not made smaller than the limit', fit({ x: 0, y: 0, width: 1e6, height: 1 }, screen).scale, LIMITS.min);

check('the point that is zoomed at stays where it is', pointAt(zoomed(camera, 3, { x: 40, y: 20 }), { x: 40, y: 20 }), { x: 40, y: 20 });
check('zooming stops at the limit', zoomed(camera, 1000, { x: 0, y: 0 }).scale, LIMITS.max);
check('at the limit, zooming does not move', zoomed({ x: 5, y: 5, scale: LIMITS.max }, 2, { x: 50, y: 50 }), { x: 5, y: 5, scale: LIMITS.max });

check('panning moves', panned({ x: 1, y: 2, scale: 3 }, 10, -10), { x: 11, y: -8, scale: 3 });
check('fingers that spread enlarge', pinched(camera, [{ x: 90, y: 50 }, { x: 110, y: 50 }], [{ x: 80, y: 50 }, { x: 120, y: 50 }]),
  { x: -100, y: -50, scale: 2 });
check('fingers that wander pan', pinched(camera, [{ x: 0, y: 0 }, { x: 10, y: 0 }], [{ x: 5, y: 5 }, { x: 15, y: 5 }]), { x: 5, y: 5, scale: 1 });
check('fingers on one spot do no harm', Number.isFinite(pinched(camera, [{ x: 5, y: 5 }, { x: 5, y: 5 }], [{ x: 5, y: 5 }, { x: 5, y: 5 }]).x), true);

check('a box beside the screen is not shown', shows(camera, screen, { x: 180, y: 0, width: 50, height: 10 }), false);
check('a point of the screen has one of the drawing', pointAt({ x: 10, y: 20, scale: 2 }, { x: 30, y: 30 }), { x: 10, y: 5 });
