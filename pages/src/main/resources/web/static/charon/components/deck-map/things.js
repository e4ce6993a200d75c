// @ts-check
import { nothing, svg } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { CELL } from '../../lib/geometry.js';
import { readable } from '../../lib/label.js';
import { icon } from './icons.js';
import { writtenAt } from './lines.js';

/** @typedef {import('../../lib/deck.js').PlacedThing} PlacedThing */
/** @typedef {import('../../lib/map-labels.js').Words} Words */

/**
 * What may lie in a room.
 *
 * @param {PlacedThing[]} things
 * @param {{ gm: boolean, deckNames: Record<string, string>, names: Map<string, Words> }} options names of decks by id
 */
export const thingsLayer = (things, { gm, deckNames, names }) => svg`<g class="things">${
  repeat(things, ({ key }) => key, (thing) => guard([thing.thing, thing.x, thing.y, thing.hidden, gm, deckNames, names.get(thing.key)],
    () => drawn(thing, gm, deckNames, names.get(thing.key))))}</g>`;

/**
 * @param {PlacedThing} placed
 * @param {boolean} gm
 * @param {Record<string, string>} deckNames
 * @param {Words} [name]
 */
function drawn({ id, kind, thing, x, y, hidden }, gm, deckNames, name) {
  const { title } = words(kind, thing, deckNames);
  const blocked = kind === 'link' && !['', 'OPEN'].includes(readable(thing.status).toUpperCase());
  const type = readable(thing.type).toLowerCase().replace(/[^a-z]/g, '');
  return svg`<g class=${`thing thing-${kind}${type ? ` is-${type}` : ''}${blocked ? ' blocked' : ''}${hidden ? ' is-hidden' : ''}`}
      data-thing=${id} data-kind=${kind} role=${gm ? 'button' : 'img'} tabindex=${gm ? 0 : nothing} aria-label=${title}
      transform=${`translate(${(x + 0.5) * CELL} ${(y + 0.5) * CELL})`}>
    <title>${[title, thing.description].filter(Boolean).join('\n')}</title>
    ${kind === 'poi' ? svg`<circle class="thing-ground" r="13"></circle>`
      : svg`<path class="thing-ground" d="M-9-14H14V9L9 14H-14V-9Z"></path>`}
    <path class="thing-icon" transform="translate(-10 -10) scale(.833)" d=${icon(thing.icon, thing.type, kind)}></path>
    ${blocked ? svg`<path class="thing-blocked" d="M-12 12L12-12"></path>` : nothing}
    ${name ? writtenAt(name, 'thing-name', (x + 0.5) * CELL, (y + 0.5) * CELL) : nothing}
  </g>`;
}

/**
 * What is written at a thing, and what it is called.
 *
 * @param {string} kind
 * @param {any} thing
 * @param {Record<string, string>} deckNames
 */
export function words(kind, thing, deckNames) {
  if (kind === 'link') {
    const deck = thing.to_deck === undefined ? '' : deckNames[thing.to_deck] ?? readable(thing.to_deck);
    const way = readable(thing.name || thing.type || 'way');
    const status = readable(thing.status).toLowerCase();
    return { text: deck ? `${way} › ${deck}` : way, title: `${way}${deck && ` to ${deck}`}${status && `, ${status}`}` };
  }
  const name = readable(thing.name || thing.type || kind);
  return { text: name, title: kind === 'terminal' ? `Terminal: ${name}` : name };
}
