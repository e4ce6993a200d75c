// @ts-check
import { at } from './place.js';

/** Where the campaign's pictures are, at each table that plays it. */
const CAMPAIGN = /^\/data\//;

/**
 * The address of a picture as it is now, at this page's table: one that was replaced under its name
 * has another.
 *
 * @param {string} address as a payload has it
 * @param {unknown} version empty or missing if nothing is known
 */
export function pictureAddress(address, version) {
  if (!CAMPAIGN.test(address)) {
    return address;
  }
  return at(typeof version === 'string' && version
    ? `${address}${address.includes('?') ? '&' : '?'}v=${encodeURIComponent(version)}` : address);
}

/**
 * The address of a picture of the campaign.
 *
 * @param {string} path below the campaign folder
 */
export const campaignPicture = (path) => pictureAddress(`/data/${path.split('/').map(encodeURIComponent).join('/')}`, '');
