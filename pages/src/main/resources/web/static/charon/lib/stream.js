// @ts-check
import { news } from './news.js';
import { delay } from './retry.js';
import { openStream } from './shared-stream.js';

/** Without anything for this long, three heartbeats, the connection counts as lost. */
const SILENCE_MS = 45_000;
/** Without anything for this long, more than a heartbeat, something may be wrong. */
const DOUBT_MS = 20_000;
/** A page that nobody looks at gives its connection back after this long, or to another page: browsers have few. */
const HIDDEN_MS = 60_000;

/** What OBS Studio says in a browser source when another scene comes on, or the source itself. */
const SCENES = ['obsSceneChanged', 'obsSourceActiveChanged', 'obsSourceVisibleChanged'];

/** @typedef {'connecting' | 'live' | 'quiet' | 'lost'} Connection */

/**
 * Keeps an event stream of the active view open, and tells the page's news. Any failure leads to a new
 * attempt, later each time; a stream that has gone silent counts as failed.
 *
 * @param {object} options
 * @param {(view: Record<string, any>, revision: number) => void} [options.onView] called with every state; none: the page shows no view
 * @param {(own: Record<string, any>) => void} [options.onPersonal] called with what is this display's own
 * @param {(ping: Record<string, any>) => void} [options.onPing] called when somebody points at the map
 * @param {(list: Record<string, any>) => void} [options.onDisplays] called with all displays of the table, for game masters
 * @param {string} [options.display] the id of the display that it is; empty: none
 * @param {(connection: Connection) => void} [options.onConnection] called when it changes
 * @param {boolean} [options.asPlayers] whether to see what players see, whoever is logged in
 * @param {boolean} [options.prepared] whether to see it as it will be once what is prepared is taken; such a stream has no news
 * @param {number} [options.patience] how many failures in a row go by before it counts as lost
 * @returns {() => void} ends it
 */
export function watchView({
  onView, onPersonal = () => {}, onPing = () => {}, onDisplays = () => {}, onConnection = () => {}, display = '', asPlayers = false, prepared = false, patience = 3,
}) {
  const url = `/api/active-view/stream/?heartbeat=true&${prepared ? 'draft=true' : `news=${onView ? 'true' : 'only'}`
  }${asPlayers ? '&audience=players' : ''}${display ? `&display=${encodeURIComponent(display)}` : ''}`;
  let failures = 0;
  /** Whether something was heard of late. */
  let well = false;
  /** @type {ReturnType<typeof openStream> | undefined} */
  let source;
  /** @type {ReturnType<typeof setTimeout> | undefined} the next attempt, or the end of patience */
  let timer;

  function heard() {
    failures = 0;
    well = true;
    clearTimeout(timer);
    timer = setTimeout(() => {
      well = false;
      onConnection('quiet');
      timer = setTimeout(failed, SILENCE_MS - DOUBT_MS);
    }, DOUBT_MS);
    onConnection('live');
  }

  function failed() {
    close();
    failures += 1;
    onConnection(failures >= patience ? 'lost' : 'connecting');
    timer = setTimeout(open, delay(failures, Math.random()));
  }

  function open() {
    close();
    source = openStream(url);
    source.addEventListener('heartbeat', heard);
    source.addEventListener('activeview', (event) => {
      heard();
      onView?.(JSON.parse(event.data), Number(event.lastEventId));
    });
    source.addEventListener('personal', (event) => {
      heard();
      onPersonal(JSON.parse(event.data));
    });
    source.addEventListener('displays', (event) => onDisplays(JSON.parse(event.data)));
    source.addEventListener('ping', (event) => onPing(JSON.parse(event.data)));
    source.addEventListener('news', (event) => {
      heard();
      news.update({ latest: JSON.parse(event.data) });
    });
    source.addEventListener('error', failed);
    timer = setTimeout(failed, SILENCE_MS);
  }

  function close() {
    well = false;
    clearTimeout(timer);
    source?.close();
    source = undefined;
    if (!prepared) {
      news.update({ latest: undefined });
    }
  }

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let unseen;
  const look = () => {
    clearTimeout(unseen);
    if (document.hidden) {
      unseen = setTimeout(close, HIDDEN_MS);
    } else if (!source) {
      open();
    }
  };
  // a source of OBS that comes on has no time to wait for the next attempt
  const scene = () => { if (!well) { open(); } };
  const back = () => { if (source || !document.hidden) { open(); } };
  /** @param {PageTransitionEvent} event */
  const shown = (event) => { if (event.persisted) { open(); } };
  document.addEventListener('visibilitychange', look);
  SCENES.forEach((name) => addEventListener(name, scene));
  addEventListener('online', back);
  addEventListener('pagehide', close);
  addEventListener('pageshow', shown);
  open();
  return () => {
    document.removeEventListener('visibilitychange', look);
    SCENES.forEach((name) => removeEventListener(name, scene));
    removeEventListener('online', back);
    removeEventListener('pagehide', close);
    removeEventListener('pageshow', shown);
    clearTimeout(unseen);
    close();
  };
}
