// @ts-check
import { placeToken } from './actions.js';
import { desk } from './desk.js';
import { store } from './state.js';

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
 * The pieces that can be taken: the pictures of the campaign, each once, and one without a picture.
 *
 * @param {Record<string, any>[]} images
 * @returns {Piece[]}
 */
export function pieces(images) {
  const seen = new Set();
  const pictures = images.filter((image) => !seen.has(image.url) && seen.add(image.url));
  return [
    ...pictures.map((image) => ({ key: `${image.source}/${image.id}`, type: image.type, name: image.name,
      image_url: image.url, image_version: image.version })),
    { key: 'plain', type: 'object', name: 'Marker', image_url: '' },
  ];
}

/**
 * Puts a piece on the map, and away if there is to be only one of it.
 *
 * @param {Piece} piece
 * @param {Record<string, any>} cell x, y and perhaps the room
 */
export async function put(piece, { x, y, room }) {
  const taken = Object.values(store.state.view?.encounter_tokens ?? {}).map((token) => token.name);
  const { type, image_url } = piece;
  if (!desk.state.several) {
    desk.update({ piece: undefined });
  }
  const name = freshName(piece.name.trim() || type, taken);
  const answer = await placeToken({ type, name, image_url, x, y, room_id: room ?? '' });
  if (answer && !desk.state.several) {
    desk.update({ selected: answer.token_id });
  }
}
