// @ts-check
import { NAMELESS } from '../lib/deck.js';
import { desk } from './desk.js';
import { store } from './state.js';
import { CREW, crewTo, placeToken } from './token-actions.js';

/** @typedef {import('./desk.js').Piece} Piece */

export const TYPES = ['player', 'npc', 'creature', 'object'];

/**
 * A name that no token has yet: the same, or with a number behind it.
 *
 * @param {string} name
 * @param {string[]} taken
 */
export function freshName(name, taken) {
  let fresh = name;
  for (let number = 2; taken.includes(fresh); number += 1) {
    fresh = `${name} ${number}`;
  }
  return fresh;
}

/**
 * The pieces that can be taken: the pictures of the campaign, each once, and one without a picture. A creature has no
 * name until the game master gives it one, as its file's is not for the players.
 *
 * @param {Record<string, any>[]} images
 * @returns {Piece[]}
 */
export function pieces(images) {
  const seen = new Set();
  const pictures = images.filter((image) => !seen.has(image.url) && seen.add(image.url));
  return [
    ...pictures.map((image) => ({ key: `${image.source}/${image.id}`, type: image.type, title: image.name,
      name: image.type === 'creature' ? '' : image.name, image_url: image.url, image_version: image.version })),
    { key: 'plain', type: 'object', name: 'Marker', image_url: '' },
  ];
}

/**
 * Puts a piece on the map, and away if there is to be only one of it.
 *
 * @param {Piece} piece
 * @param {Record<string, any>} cell x, y and perhaps the room; alt: whether it is placed hidden
 */
export async function put(piece, { x, y, room, alt }) {
  const status = alt || desk.state.unseen ? ['hidden'] : [];
  if (!desk.state.several || piece.key === CREW.key) {
    desk.update({ piece: undefined });
  }
  if (piece.key === CREW.key) {
    await crewTo({ x, y }, status);
    return;
  }
  const taken = Object.values(store.state.view?.encounter_tokens ?? {}).map((token) => token.name);
  const { type, image_url } = piece;
  const name = piece.name.trim();
  const answer = await placeToken({ type, name: name ? freshName(name, taken) : NAMELESS, image_url, x, y, room_id: room ?? '',
    ...(status.length ? { status } : {}) });
  if (answer && !desk.state.several) {
    desk.update({ selected: [answer.token_id] });
  }
}
