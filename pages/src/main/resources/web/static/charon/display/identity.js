// @ts-check
import { command } from '../lib/api.js';
import { displayId } from '../lib/display-id.js';
import { ours } from '../lib/place.js';
import { Sightings } from '../lib/seen.js';
import { setDefault } from '../lib/sound.js';
import { number, record } from '../lib/values.js';
import { store } from './state.js';

/** What this screen is called at its own address, as `?label=Left`; may be empty. */
export const label = (new URLSearchParams(location.search).get('label') ?? '').slice(0, 60);

/** A margin leaves most of the screen, whatever it is set to. */
const WIDEST = 0.3;

/** Tells the game master what this display shows, and does as it is set. */
export function beKnown() {
  const sightings = new Sightings({
    say,
    hidden: () => document.hidden,
    others: 'BroadcastChannel' in window ? new BroadcastChannel(ours('charon seen')) : undefined,
  });
  let { revision, personal } = store.state;
  store.subscribe(() => {
    const now = store.state;
    if (now.revision !== revision) {
      revision = now.revision;
      afterPaint(() => sightings.shows(revision));
    }
    if (now.personal !== personal) {
      personal = now.personal;
      sightings.begin(); // the server knows this display, and so what it sees
      follow(record(personal.settings));
    }
  });
  document.addEventListener('visibilitychange', () => sightings.again());
  addEventListener('resize', () => sightings.again());
  document.addEventListener('map-frame', () => sightings.again());
}

/** What is seen of the deck that is shown; undefined: none is. */
function frame() {
  const map = /** @type {import('../components/deck-map.js').DeckMap | null} */ (document.querySelector('encounter-view deck-map'));
  const seen = store.state.blackout ? undefined : map?.seen();
  return seen && { deck_id: map?.deckId ?? '', ...seen };
}

/** @param {number} revision @returns {Promise<number | undefined>} after how many seconds to say more */
async function say(revision) {
  const seen = frame();
  try {
    const { pause } = await command(`/api/displays/${displayId()}/seen/`, {
      revision, width: innerWidth, height: innerHeight, visible: !document.hidden, ...(label && { label }), ...(seen && { frame: seen }),
    });
    return pause;
  } catch {
    return undefined; // it is said again soon
  }
}

/** Once what is told of is on the screen; a page that nobody sees paints nothing. @param {() => void} then */
function afterPaint(then) {
  if (document.hidden) {
    then();
  } else {
    requestAnimationFrame(() => requestAnimationFrame(then));
  }
}

/** How the screen is set. @param {Record<string, any>} settings */
function follow({ rotate, zoom, margins, sound }) {
  const root = document.documentElement;
  const display = document.querySelector('charon-display');
  root.style.setProperty('--zoom', String(number(zoom, 1)));
  root.style.setProperty('--margin', `${Math.min(Math.min(innerWidth, innerHeight) * WIDEST, number(margins, 0))}px`);
  display?.setAttribute('data-rotate', String(number(rotate, 0)));
  setDefault(typeof sound === 'boolean' ? sound : undefined);
}
