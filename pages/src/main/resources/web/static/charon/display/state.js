// @ts-check
import { displayId } from '../lib/display-id.js';
import { Store } from '../lib/store.js';
import { reuse } from '../lib/share.js';
import { watchView } from '../lib/stream.js';
import { asPlayers, getJson } from '../lib/api.js';
import { crewNow, shipNow, takenBack } from '../lib/standing.js';
import { atMostEvery } from '../lib/throttle.js';
import { chooseView } from './choose-view.js';

/** @typedef {Record<string, any>} View the payload of the active view, as players get it */

/** How often the roster, the logs and the ship are read again at most. */
const PAGE_MS = 2_000;

/** Whether this is the picture of a display in another page: it shows, and does nothing else. */
export const mirror = new URLSearchParams(location.search).has('mirror');

/** What the display knows. */
export const store = new Store({
  /** @type {View | undefined} none until the first event */
  view: undefined,
  /** @type {Record<string, any> | undefined} what is seen in place of the view while the screens are dark */
  blackout: undefined,
  /** @type {import('../lib/stream.js').Connection} */
  connection: 'connecting',
  /** @type {Record<string, any>} crew, npcs, sessions, shipStatus, starSystems */
  page: /** @type {any} */ (window).INITIAL_DATA ?? {},
  /** @type {Record<string, any>} what is this display's own: name, settings, handouts, identify */
  personal: {},
  /** @type {Record<string, any> | undefined} where somebody points, as it comes */
  ping: undefined,
  /** @type {number} of what is shown; -1: nothing yet */
  revision: -1,
  /** whether this is a mirror by which displays are led */
  remote: false,
  /** which chart the bridge shows: slugs, empty for the stars and for a whole system */
  chart: { system: '', body: '' },
});

/**
 * Replaces what the bridge shows, as far as it has changed. The view is never older than what was read.
 *
 * @param {Record<string, any>} changes
 */
function updatePage(changes) {
  const { crew_values: crewSaid, ship_values: shipSaid } = store.state.view ?? {};
  const page = { ...store.state.page, ...changes };
  if (crewSaid) {
    page.crew = crewNow(page.crew, crewSaid);
  }
  if (shipSaid && page.shipStatus?.ship) {
    page.shipStatus = { ...page.shipStatus, ship: shipNow(page.shipStatus.ship, shipSaid) };
  }
  store.update({ page: reuse(store.state.page, page) });
}

/** Reads the roster, the logs and the ship; what is not to be had stays as it was. */
async function readPage() {
  try {
    updatePage(await getJson(asPlayers('/api/page-data/')));
  } catch {
    // the last known page is better than none
  }
}

/** Reads them again. */
const refreshPage = atMostEvery(PAGE_MS, readPage);

/**
 * Shows what is said of crew and ship. What the files say is read again only where they have their say again: every
 * display would ask at once.
 *
 * @param {View} view
 * @param {View} before
 */
function refreshValues(view, before) {
  const members = ['crew_values', 'ship_values'];
  if (before.blackout ? !view.blackout : members.some((member) => takenBack(before[member], view[member]))) {
    readPage();
  } else if (members.some((member) => view[member] !== before[member])) {
    updatePage({});
  }
}

/** Reads the ship's state again; it stays as it was if there is none. */
async function refreshShip() {
  try {
    updatePage({ shipStatus: await getJson(asPlayers('/api/ship-status/')) });
  } catch {
    // no ship, or no server: the last known state is better than none
  }
}

/** How long the view that was on is still there below what darkens it. */
const DARKENING_MS = 700;

/** The view that is to be taken once it is dark. @type {View | undefined} */
let below;

/**
 * Takes a view. When the screens go dark, the one of before stays until nobody sees it any more.
 *
 * @param {View} view
 */
function take(view) {
  const { blackout: before, view: shown } = store.state;
  const blackout = reuse(before, view.blackout);
  const darkens = blackout && (below || (!before && shown));
  if (darkens && !matchMedia('(prefers-reduced-motion: reduce)').matches) {
    if (!below) {
      setTimeout(() => {
        if (below) {
          store.update({ view: reuse(store.state.view, below) });
          below = undefined;
        }
      }, DARKENING_MS);
    }
    below = view;
    store.update({ blackout });
  } else {
    below = undefined;
    store.update({ blackout, view: reuse(shown, view) });
  }
}

/**
 * @param {View} view
 * @param {number} [revision]
 */
function show(view, revision = -1) {
  const before = store.state.view;
  take(view);
  store.update({ revision });
  if (store.state.view?.ship_system_overrides !== before?.ship_system_overrides) {
    refreshShip();
  }
  refreshValues(store.state.view ?? {}, before ?? {});
  if (chooseView(view.view_type).name === 'bridge') {
    refreshPage();
  }
}

/** @typedef {{ prepared?: boolean, cue?: string }} Shown what a mirror shows: how it is, how it will be once what is prepared is taken, or how it would be after a cue */

/** What is shown. @type {Shown} */
let shown = {};

/**
 * The address of what belongs to the view: players get it once it is on, the game master before that too.
 *
 * @param {string} path
 */
export const withView = (path) => (shown.prepared || shown.cue ? path : asPlayers(path));

/** Ends the stream that is listened to. */
let stop = () => {};

/** @param {string} cue */
const showAfter = (cue) => atMostEvery(PAGE_MS, async () => {
  try {
    const view = await getJson(asPlayers(`/api/active-view/?cue=${encodeURIComponent(cue)}`));
    if (shown.cue === cue) {
      show(view);
    }
  } catch {
    // the last known picture is better than none
  }
});

/** @param {Shown} wanted */
function watch(wanted) {
  shown = wanted;
  stop();
  stop = watchView({
    asPlayers: true,
    prepared: wanted.prepared,
    onView: wanted.cue ? showAfter(wanted.cue) : show,
    onConnection: (connection) => store.update({ connection }),
    onPersonal: (personal) => store.update({ personal: reuse(store.state.personal, personal) }),
    onPing: (ping) => store.update({ ping }),
    display: mirror ? '' : displayId(),
  });
}

/** Begins to listen; a mirror also to the page that it is in, which says what it shows. */
export function connect() {
  watch({});
  if (mirror) {
    addEventListener('message', ({ origin, source, data }) => {
      if (origin !== location.origin || source !== parent) {
        return;
      }
      if (data?.mirror) {
        watch(data.mirror);
      }
      if (typeof data?.remote === 'boolean') {
        store.update({ remote: data.remote });
      }
    });
  }
}
