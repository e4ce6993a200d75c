// @ts-check
import { element, part } from './lib/dom.js';
import { currentRooms, isVisible } from './lib/plan.js';
import { watchView } from './lib/stream.js';

/**
 * Shows a heading with a list below it, or nothing if there is nothing to list.
 *
 * @param {string} id
 * @param {string} title
 * @param {HTMLElement[]} items
 */
function list(id, title, items) {
  const entries = items.map((item) => {
    const entry = document.createElement('li');
    entry.append(item);
    return entry;
  });
  const all = document.createElement('ul');
  all.append(...entries);
  part(id).replaceChildren(...(items.length ? [element('h2', title), all] : []));
}

/** @param {Record<string, any>} view */
function rooms(view) {
  return currentRooms(view)
    .filter((room) => isVisible(view, room.id))
    .map((room) => element('span', room.name));
}

/** @param {Record<string, any>} view */
function tokens(view) {
  return Object.values(view.encounter_tokens).map((token) =>
    element('span', [token.name, `${token.x},${token.y}`, ...token.status].join(' · ')));
}

/** @param {Record<string, any>} view */
function portraits(view) {
  return view.encounter_active_portraits.map((/** @type {string} */ id) => {
    const person = view.encounter_npc_data[id] ?? { name: id, portrait: '' };
    const figure = document.createElement('figure');
    if (person.portrait) {
      const image = document.createElement('img');
      image.src = person.portrait;
      image.alt = '';
      figure.append(image);
    }
    figure.append(element('figcaption', person.name));
    return figure;
  });
}

/** @param {Record<string, any>} view */
function show(view) {
  const encounter = view.view_type === 'ENCOUNTER';
  part('title').textContent = view.location_name || view.view_type.replaceAll('_', ' ');
  part('subtitle').textContent = encounter
    ? [view.location_type, view.encounter_deck_name].filter(Boolean).join(' · ')
    : '';
  list('rooms', 'ROOMS', encounter ? rooms(view) : []);
  list('tokens', 'TOKENS', encounter ? tokens(view) : []);
  list('portraits', 'PEOPLE', portraits(view));
  part('overlay').hidden = !view.overlay_terminal_slug;
  part('overlay').textContent = `COMM TERMINAL: ${view.overlay_terminal_slug}`;
}

watchView(
  show,
  (lost) => { part('connection').hidden = !lost; },
  '/api/active-view/stream/?audience=players',
);
