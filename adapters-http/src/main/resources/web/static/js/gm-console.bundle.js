// @ts-check
import { getJson, postJson } from './lib/api.js';
import { element, part } from './lib/dom.js';
import { currentRooms, decks, isVisible } from './lib/plan.js';
import { watchView } from './lib/stream.js';

/** @type {import('./lib/plan.js').View | undefined} the view as it was last heard of */
let current;

/**
 * Tells what came of the last thing that was done.
 *
 * @param {string} text
 * @param {boolean} [failed]
 */
function tell(text, failed = false) {
  part('outcome').textContent = text;
  part('outcome').classList.toggle('failed', failed);
}

/**
 * Does something on the server. The stream brings what changed.
 *
 * @param {string} path
 * @param {Record<string, unknown>} body
 * @param {string} [done] what to tell if it worked
 */
async function act(path, body, done = '') {
  try {
    await postJson(path, body);
    tell(done);
    return true;
  } catch (error) {
    tell(`Not done: ${error instanceof Error ? error.message : error}`, true);
    return false;
  }
}

/**
 * A button that is either pressed or not.
 *
 * @param {string} text
 * @param {boolean} pressed
 * @param {() => void} onClick
 */
function toggle(text, pressed, onClick) {
  const button = element('button', text);
  button.setAttribute('type', 'button');
  button.setAttribute('aria-pressed', String(pressed));
  button.addEventListener('click', onClick);
  return button;
}

/**
 * Puts new buttons in the place of those that are there; the focus stays where it was.
 *
 * @param {HTMLElement} parent
 * @param {HTMLElement[]} children
 */
function replace(parent, children) {
  const buttons = () => [...parent.querySelectorAll('button')];
  const focused = buttons().findIndex((button) => button === document.activeElement);
  parent.replaceChildren(...children);
  buttons()[focused]?.focus();
}

/** @param {import('./lib/plan.js').View} view */
function showView(view) {
  const words = [view.view_type.replaceAll('_', ' '), view.location_name || view.location_slug,
    view.encounter_deck_name];
  part('current').textContent = words.filter(Boolean).join(' · ');
  for (const button of part('views').querySelectorAll('button')) {
    button.setAttribute('aria-pressed', String(button.dataset.view === view.view_type));
  }
}

/** @param {import('./lib/plan.js').View} view */
function showDecks(view) {
  const all = decks(view);
  part('deck').hidden = all.length === 0;
  replace(part('decks'), all.map((deck) => toggle(deck.name, deck.current, () =>
    act('/api/gm/encounter/switch-level/', { level: deck.level, deck_id: deck.id }))));
}

/** @param {import('./lib/plan.js').View} view */
function showRooms(view) {
  const rooms = currentRooms(view);
  part('plan').hidden = rooms.length === 0;
  replace(part('rooms'), rooms.map((room) => {
    const visible = isVisible(view, room.id);
    const item = element('li');
    item.append(toggle(room.name, visible, () =>
      act('/api/gm/encounter/toggle-room/', { room_id: room.id, visible: !visible })));
    return item;
  }));
}

/**
 * Shows or hides all rooms of the deck; those of other decks stay as they are.
 *
 * @param {boolean} visible
 */
function setAllRooms(visible) {
  if (current) {
    const rooms = { ...current.encounter_room_visibility };
    currentRooms(current).forEach((room) => { rooms[room.id] = visible; });
    act('/api/gm/encounter/room-visibility/', { room_visibility: rooms });
  }
}

/**
 * Places with a map, each with the names of all that it lies in.
 *
 * @param {any[]} nodes
 * @param {string[]} above
 * @returns {{ slug: string, path: string }[]}
 */
function places(nodes, above = []) {
  return nodes.flatMap((node) => {
    const path = [...above, String(node.name || node.slug)];
    const here = node.has_map ? [{ slug: String(node.slug), path: path.join(' / ') }] : [];
    return [...here, ...places(node.children, path)];
  });
}

async function loadPlaces() {
  try {
    const { locations } = await getJson('/api/gm/locations/');
    part('location').replaceChildren(...places(locations).map((place) => {
      const option = element('option', place.path);
      option.setAttribute('value', place.slug);
      return option;
    }));
    showPlace();
  } catch (error) {
    tell(`The locations could not be loaded: ${error instanceof Error ? error.message : error}`, true);
  }
}

/** Chooses the place that is shown. */
function showPlace() {
  const select = /** @type {HTMLSelectElement} */ (part('location'));
  if (current?.location_slug && document.activeElement !== select) {
    const known = [...select.options].some((option) => option.value === current?.location_slug);
    select.value = known ? current.location_slug : select.value;
  }
}

for (const button of part('views').querySelectorAll('button')) {
  button.addEventListener('click', () =>
    act('/api/gm/switch-view/', { view_type: button.dataset.view }));
}

part('encounter').addEventListener('submit', (event) => {
  event.preventDefault();
  const { value } = /** @type {HTMLSelectElement} */ (part('location'));
  act('/api/gm/switch-view/', { view_type: 'ENCOUNTER', location_slug: value });
});

part('reveal').addEventListener('click', () => setAllRooms(true));
part('conceal').addEventListener('click', () => setAllRooms(false));

part('broadcast').addEventListener('submit', async (event) => {
  event.preventDefault();
  const form = /** @type {HTMLFormElement} */ (event.target);
  const { recipients, ...message } = Object.fromEntries(new FormData(form));
  const names = String(recipients).split(',').map((name) => name.trim()).filter(Boolean);
  const body = { ...message, recipients: [...new Set(names)] };
  if (await act('/api/gm/broadcast/', body, 'Message sent.')) {
    /** @type {HTMLTextAreaElement} */ (form.querySelector('textarea')).value = '';
  }
});

watchView((view) => {
  current = view;
  showView(view);
  showDecks(view);
  showRooms(view);
  showPlace();
}, (lost) => { part('connection').hidden = !lost; });
loadPlaces();
