// @ts-check
import { nothing, svg } from 'lit';
import { CELL } from '../../lib/geometry.js';
import { pictureAddress } from '../../lib/pictures.js';

/**
 * The picture below the rooms.
 *
 * @param {import('../../lib/deck.js').Deck | undefined} deck none: no picture
 */
export function floorLayer(deck) {
  const { width, height } = deck?.grid ?? {};
  return deck?.image_path && width > 0 && height > 0
    ? svg`<image class="floor-image" href=${pictureAddress(`/data/${String(deck.image_path).split('/').map(encodeURIComponent).join('/')}`, deck.image_version)}
        width=${width * CELL} height=${height * CELL} preserveAspectRatio="none"></image>`
    : nothing;
}
